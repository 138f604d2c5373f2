package app.beatwright.review;

import app.beatwright.outline.Channel;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.review.Carrying.TextOf;
import app.beatwright.text.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words that go from one place and come to another in one fact. A journal does not say that these are the same words:
/// a split deletes the end of a text and inserts a beat with it, a join writes a text and removes a beat. It is told by
/// the words themselves, white space at the edges aside.
final class Relocation {

    private final List<Piece> went = new ArrayList<>();
    private final List<Piece> came = new ArrayList<>();

    /// @param parts of one fact, which leads from `before` to `after`
    /// @param changes what it does to each text, as one change
    Relocation(Outline before, Outline after, List<Fact> parts, Map<TextOf, ChangeSet> changes) {
        changes.forEach((of, change) -> {
            var text = of.in(before);
            for (var replaced : change.replaced()) {
                add(went, of, replaced.from(), text.substring(replaced.from(), replaced.to()));
                add(came, of, replaced.at(), replaced.words());
            }
        });
        for (var part : parts) {
            switch (part) {
                case Fact.Removed(var ids) -> ids.forEach(id -> whole(went, before, id));
                case Fact.Restored(var places) -> places.forEach(place -> whole(came, after, place.id()));
                case Fact.Inserted(var nodes) -> nodes.stream().map(Node::id).forEach(id -> whole(came, after, id));
                default -> {} // brings no words and takes none
            }
        }
    }

    private static void whole(List<Piece> pieces, Outline outline, NodeId id) {
        var of = new TextOf(id, Channel.PROSE);
        add(pieces, of, 0, of.in(outline));
    }

    private static void add(List<Piece> pieces, TextOf of, int at, String text) {
        if (!text.isBlank()) {
            pieces.add(new Piece(of, at, text));
        }
    }

    /// Where these words have gone, if they have.
    Optional<Target.OnWords> followed(Target.OnWords words) {
        return went.stream()
                .filter(piece -> piece.holds(words))
                .flatMap(piece -> came.stream()
                        .filter(other -> !other.of().equals(piece.of()))
                        .flatMap(other -> moved(words, piece, other).stream()))
                .findFirst();
    }

    private static Optional<Target.OnWords> moved(Target.OnWords words, Piece from, Piece to) {
        return shared(from.text(), to.text()).flatMap(shared -> {
            var start = Math.max(words.from() - from.at(), shared.here());
            var end = Math.min(words.to() - from.at(), shared.here() + shared.length());
            var shift = to.at() + shared.there() - shared.here();
            return start > end || (start == end && !words.isLost())
                    ? Optional.empty()
                    : Optional.of(new Target.OnWords(
                            to.of().node(), to.of().channel(), start + shift, end + shift, words.words()));
        });
    }

    /// What both say, if one of them is in the other, without the white space that a cut leaves behind.
    private static Optional<Shared> shared(String from, String to) {
        var core = to.strip();
        var here = from.indexOf(core);
        if (here >= 0) {
            return Optional.of(new Shared(here, leading(to), core.length()));
        }
        core = from.strip();
        var there = to.indexOf(core);
        return there < 0 ? Optional.empty() : Optional.of(new Shared(leading(from), there, core.length()));
    }

    /// Words that stand at one place in one text, and at another in another.
    private record Shared(int here, int there, int length) {}

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }

    /// Where lost words have been put in whole, if they have.
    Optional<Target.OnWords> pasted(Target.OnWords lost) {
        var words = lost.words();
        if (words.length() < Carrying.PASTED) {
            return Optional.empty();
        }
        return came.stream()
                .filter(piece -> piece.text().contains(words))
                .map(piece -> {
                    var start = piece.at() + piece.text().indexOf(words);
                    return new Target.OnWords(
                            piece.of().node(), piece.of().channel(), start, start + words.length(), words);
                })
                .findFirst();
    }

    /// A piece of a text that goes or comes, and where it begins there.
    private record Piece(TextOf of, int at, String text) {

        /// What is lost at the very beginning stays with the words before it.
        boolean holds(Target.OnWords words) {
            return of.equals(TextOf.of(words))
                    && at <= words.from()
                    && words.to() <= at + text.length()
                    && !(words.isLost() && words.from() == at && at > 0);
        }
    }
}
