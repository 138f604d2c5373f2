package app.beatwright.outline;

import java.util.List;
import java.util.Optional;

/// A wish to take back what a fact did.
///
/// @param words how texts go back, where the writer's screen knows better than can be worked out here: it has seen
///     which words only went away and came back. Texts that the fact did not change are left alone
/// @param witness of what happened since
public record Reversal(Fact done, List<Command.Write> words, Witness witness) {

    public Reversal {
        words = List.copyOf(words);
    }

    public static Reversal of(Fact done) {
        return new Reversal(done, List.of(), Witness.NOBODY);
    }

    Optional<Command.Write> wordsOf(Fact.Written written) {
        return words.stream()
                .filter(each -> each.node().equals(written.node()) && each.channel() == written.channel())
                .findFirst();
    }
}
