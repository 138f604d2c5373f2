package app.beatwright.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Threads in the database.
@Service
class StoredThreads implements Threads {

    private static final Comparator<Kept> OLDEST_FIRST =
            Comparator.comparing(kept -> kept.thread().comments().getFirst().at());

    private final ThreadRows threads;
    private final CommentRows comments;
    private final ReactionRows reactions;
    private final RoundBook rounds;
    private final Notices notices;

    StoredThreads(ThreadRows threads, CommentRows comments, ReactionRows reactions, RoundBook rounds, Notices notices) {
        this.threads = threads;
        this.comments = comments;
        this.reactions = reactions;
        this.rounds = rounds;
        this.notices = notices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> of(BranchId branch) {
        var rows = threads.of(branch.value());
        var said = rows.isEmpty() ? Map.<UUID, List<Comment>>of() : said(branch);
        return rows.stream()
                .map(row -> row.kept(said.getOrDefault(row.id, List.of())))
                .filter(kept -> !kept.thread().isEmpty())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private Map<UUID, List<Comment>> said(BranchId branch) {
        var signs = reactions.of(branch.value()).stream()
                .collect(groupingBy(
                        ReactionRow::comment,
                        groupingBy(
                                ReactionRow::sign,
                                () -> new EnumMap<Sign, List<AccountId>>(Sign.class),
                                mapping(ReactionRow::account, toList()))));
        return comments.of(branch.value()).stream()
                .collect(groupingBy(
                        row -> row.thread,
                        mapping(row -> row.comment(signs.getOrDefault(row.id, new EnumMap<>(Sign.class))), toList())));
    }

    @Override
    @Transactional
    public void keep(BranchId branch, Optional<CommentThread> before, CommentThread now, long asOf, Calling calling) {
        if (threads.areElsewhere(now.id().value(), branch.value()) > 0) {
            throw new Taken(now.id());
        }
        threads.save(new ThreadRow(branch, now, asOf));
        var known = before.map(CommentThread::comments).orElse(List.of());
        for (var place = 0; place < now.comments().size(); place++) {
            var comment = now.comments().get(place);
            if (place >= known.size() || !known.get(place).equals(comment)) {
                keep(new CommentRow(now.id(), place, comment), comment);
            }
        }
        if (isLess(known, now.comments())) {
            notices.areLess(now.id());
        }
        notices.read(calling.by(), now.id());
        notices.tell(calling.of(before, now));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasRound(BranchId branch, RoundId round) {
        return rounds.of(branch).stream().anyMatch(each -> each.id().equals(round));
    }

    @Override
    @Transactional
    public void tell(List<Notice> calls) {
        notices.tell(calls);
    }

    private static boolean isLess(List<Comment> before, List<Comment> now) {
        return before.stream().filter(Comment::withdrawn).count()
                < now.stream().filter(Comment::withdrawn).count();
    }

    private void keep(CommentRow row, Comment comment) {
        if (comments.areElsewhere(row.id, row.thread) > 0) {
            throw new Taken(comment.id());
        }
        comments.save(row);
        reactions.forget(row.id);
        comment.reactions().forEach((sign, people) -> keep(comment.id(), sign, people));
    }

    private void keep(CommentId comment, Sign sign, List<AccountId> people) {
        var place = 0;
        for (var account : people) {
            reactions.save(new ReactionRow(comment, account, sign, place++));
        }
    }

    @Override
    @Transactional
    public void keepPlaces(BranchId branch, Collection<CommentThread> moved, long asOf) {
        for (var thread : moved) {
            var place = new ThreadRow(branch, thread, asOf);
            threads.move(
                    place.id,
                    place.node,
                    place.field,
                    place.channel,
                    place.from,
                    place.to,
                    place.words,
                    place.acceptedSeq,
                    place.acceptedBy,
                    place.acceptedAt,
                    place.acceptedStands,
                    asOf);
        }
        threads.stay(branch.value(), asOf);
    }
}
