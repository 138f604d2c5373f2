package app.beatwright.review;

import app.beatwright.account.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody has said in a thread.
///
/// @param edited when it was last written anew
/// @param withdrawn its writer has taken it away: the words are gone, the place in the thread stays
/// @param reactions who has said what to it, in the order they did
public record Comment(
        CommentId id,
        AccountId author,
        Instant at,
        Optional<Instant> edited,
        boolean withdrawn,
        String body,
        Map<Sign, List<AccountId>> reactions) {

    public Comment {
        var copy = new EnumMap<Sign, List<AccountId>>(Sign.class);
        reactions.forEach((sign, people) -> copy.put(sign, List.copyOf(people)));
        copy.values().removeIf(List::isEmpty);
        reactions = Collections.unmodifiableMap(copy);
    }

    static Comment of(CommentId id, AccountId author, Instant at, String body) {
        return new Comment(id, author, at, Optional.empty(), false, body, Map.of());
    }

    Comment reworded(String words, Instant now) {
        return new Comment(id, author, at, Optional.of(now), false, words, reactions);
    }

    Comment takenAway() {
        return new Comment(id, author, at, edited, true, "", Map.of());
    }

    /// The same comment where they say so already.
    Comment reactedTo(AccountId who, Sign sign, boolean on) {
        var people = reactions.getOrDefault(sign, List.of());
        if (people.contains(who) == on) {
            return this;
        }
        var others = new ArrayList<>(people);
        if (on) {
            others.add(who);
        } else {
            others.remove(who);
        }
        var next = new EnumMap<Sign, List<AccountId>>(Sign.class);
        next.putAll(reactions);
        next.put(sign, others);
        return new Comment(id, author, at, edited, withdrawn, body, next);
    }
}
