package app.beatwright.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beatwright.account.AccountId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whom to tell that somebody has said or done something in a thread: nobody of what they did themselves, nobody twice
/// of the same, and nobody who may not read it.
///
/// @param by who has said or done it
/// @param company all who may read the outline
public record Calling(AccountId by, Instant at, List<Addressee> company) {

    public Calling {
        company = List.copyOf(company);
    }

    /// What they have made of a thread.
    ///
    /// @param before empty where they have begun it
    public List<Notice> of(Optional<CommentThread> before, CommentThread now) {
        var calls = new Calls(now);
        for (var comment : now.comments()) {
            var was = before.flatMap(known -> known.comment(comment.id()));
            mentions(calls, was.map(Comment::body).orElse(""), comment);
        }
        var known =
                before.map(CommentThread::assignment).orElse(Assignment.NONE).to();
        now.assignment().to().filter(to -> !known.equals(Optional.of(to))).ifPresent(to -> calls.add(to, Why.ASSIGNED));
        before.ifPresentOrElse(then -> goesOn(calls, then, now), () -> begins(calls, now));
        return calls.notices();
    }

    private void mentions(Calls calls, String before, Comment comment) {
        var named = new HashSet<>(Mentions.in(comment.body(), company));
        named.removeAll(Mentions.in(before, company));
        named.forEach(to -> calls.add(to, Why.MENTIONED, comment.id()));
    }

    private void begins(Calls calls, CommentThread now) {
        var suggests = now.suggests().isPresent();
        company.stream()
                .filter(each -> suggests ? each.decides() : each.owns())
                .forEach(each -> calls.add(each.id(), suggests ? Why.SUGGESTED : Why.BEGUN));
    }

    private static void goesOn(Calls calls, CommentThread before, CommentThread now) {
        if (now.comments().size() > before.comments().size()) {
            var said = now.comments().getLast().id();
            takingPart(before).forEach(to -> calls.add(to, Why.ANSWERED, said));
        }
        if (now.note().filter(note -> came(note, before)).isPresent()) {
            calls.add(now.author(), Why.DISPOSED);
        }
        if (now.resolved() && !before.resolved()) {
            calls.add(now.author(), now.suggests().isPresent() ? Why.REJECTED : Why.RESOLVED);
        }
    }

    /// Whether something came of it that had not.
    private static boolean came(RoundNote note, CommentThread before) {
        return before.note()
                .filter(known -> known.disposition() != note.disposition()
                        || !known.answer().equals(note.answer()))
                .isPresent();
    }

    private static Set<AccountId> takingPart(CommentThread thread) {
        var people = thread.comments().stream()
                .filter(comment -> !comment.withdrawn())
                .map(Comment::author)
                .collect(Collectors.toSet());
        thread.assignment().to().ifPresent(people::add);
        return people;
    }

    /// They have accepted what somebody suggests.
    ///
    /// @param seq the change that did it
    public List<Notice> accepted(CommentThread thread, long seq) {
        var calls = new Calls(thread);
        calls.add(thread.author(), Why.ACCEPTED);
        var id = UUID.nameUUIDFromBytes((thread.id() + " " + seq).getBytes(UTF_8));
        return calls.notices().stream()
                .map(call -> new Notice(id, call.to(), call.thread(), call.comment(), call.why(), call.by(), call.at()))
                .toList();
    }

    /// The first reason to tell somebody is the one they are told.
    private final class Calls {

        private final Map<AccountId, Notice> calls = new LinkedHashMap<>();
        private final Set<AccountId> readers =
                company.stream().map(Addressee::id).collect(Collectors.toSet());
        private final CommentThread thread;

        Calls(CommentThread thread) {
            this.thread = thread;
        }

        void add(AccountId to, Why why) {
            add(to, why, thread.comments().getFirst().id());
        }

        void add(AccountId to, Why why, CommentId comment) {
            if (!to.equals(by) && readers.contains(to)) {
                calls.putIfAbsent(to, new Notice(UUID.randomUUID(), to, thread.id(), comment, why, by, at));
            }
        }

        List<Notice> notices() {
            return List.copyOf(calls.values());
        }
    }
}
