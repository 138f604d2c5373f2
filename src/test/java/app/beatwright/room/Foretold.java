package app.beatwright.room;

import app.beatwright.journal.Wire;
import app.beatwright.outline.Chance;
import app.beatwright.outline.Command;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Place;
import app.beatwright.outline.RecentTexts;
import app.beatwright.outline.Resolution;
import app.beatwright.outline.Resolver;
import app.beatwright.outline.Reversal;
import app.beatwright.outline.Seedling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the server makes of wishes, written down so that a page can be asked whether it foresees the same: one seed is
/// one outline and its history, one object of JSON.
///
/// `nodes` is the outline it begins with. Each of `steps` is a few wishes of one writer, made in a row without an
/// answer (`ops`), what others have done before they arrive (`foreign`), and the server's answer to each (`answers`): a
/// `fact` with the digest `h` of the outline after it, `no` with the code of a refusal, or neither, where nothing was
/// to be done.
final class Foretold {

    private static final int STEPS = 40;
    private static final int KEPT = 2_000;
    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    private final Chance chance;
    private final RecentTexts texts = new RecentTexts(KEPT);
    private final Resolver resolver = new Resolver(texts);
    private final List<Fact> journal = new ArrayList<>();
    private Outline outline = Outline.empty();

    private Foretold(long seed) {
        chance = new Chance(seed);
    }

    static ObjectNode history(long seed) {
        var told = new Foretold(seed);
        told.begin();
        var history = NEW.objectNode().put("seed", seed);
        history.set("nodes", Wire.nodes(told.outline));
        var steps = history.putArray("steps");
        for (var i = 0; i < STEPS; i++) {
            steps.add(told.step());
        }
        return history;
    }

    private void begin() {
        resolved(resolver.resolve(
                outline,
                new Command.Insert(
                        List.of(
                                seedling(1, Kind.ACT, NodeId.STORY),
                                seedling(2, Kind.SEQUENCE, id(1)),
                                seedling(3, Kind.BEAT, id(2)),
                                seedling(4, Kind.BEAT, id(2)),
                                seedling(5, Kind.BEAT, id(1)),
                                seedling(6, Kind.ACT, NodeId.STORY),
                                seedling(7, Kind.CHARACTER, NodeId.CAST),
                                seedling(8, Kind.LOCATION, NodeId.PLACES),
                                seedling(9, Kind.PLOTLINE, NodeId.PLOTLINES)),
                        Place.atEndOf(NodeId.STORY))));
    }

    private static Seedling seedling(int n, Kind kind, NodeId parent) {
        var title = kind.word() + " " + n;
        return new Seedling(
                id(n), kind, Map.of(Field.TITLE, title), "Words of " + title, Map.of(), Optional.of(parent));
    }

    private static NodeId id(int n) {
        return NodeId.of("00000000-0000-4000-8000-%012d".formatted(n));
    }

    private ObjectNode step() {
        var wishes = wishes();
        var foreign = foreign();
        var step = NEW.objectNode();
        var ops = step.putArray("ops");
        wishes.forEach(wish -> ops.add(Told.op(wish)));
        step.set("foreign", foreign);
        var answers = step.putArray("answers");
        wishes.forEach(wish -> answers.add(answer(wish)));
        return step;
    }

    /// Usually one; of several the later rest on what the earlier ones will come to.
    private List<Wish> wishes() {
        if (journal.size() > 1 && chance.oneIn(10)) {
            var line = new Wish.Which.Line(1 + chance.below(journal.size()));
            return List.of(new Wish.TakeBack(line, List.of()));
        }
        var wishes = new ArrayList<Wish>();
        var seen = outline;
        for (var i = chance.oneIn(4) ? 1 + chance.below(2) : 0; i >= 0; i--) {
            var command = command(seen, wishes.isEmpty());
            wishes.add(new Wish.Do(command));
            if (resolver.resolve(seen, command) instanceof Resolution.Accepted(var fact)) {
                seen = seen.with(fact);
            }
        }
        return wishes;
    }

    /// A page cuts only words that are on the server, so never those of a cut that is not.
    private Command command(Outline seen, boolean first) {
        var command = chance.command(seen);
        while (command instanceof Command.Write
                || command instanceof Command.Merge
                || (command instanceof Command.Split && !first)) {
            command = chance.command(seen);
        }
        return command;
    }

    private ArrayNode foreign() {
        var facts = NEW.arrayNode();
        for (var i = chance.oneIn(2) ? chance.below(3) : 0; i > 0; i--) {
            resolved(resolver.resolve(outline, chance.command(outline)))
                    .ifPresent(fact -> facts.add(Wire.JSON.readTree(Wire.write(fact))));
        }
        return facts;
    }

    private ObjectNode answer(Wish wish) {
        var resolution = switch (wish) {
            case Wish.Do(var command) -> resolver.resolve(outline, command);
            case Wish.Accept _ -> throw new IllegalArgumentException("Nothing is suggested in these stories");
            case Wish.TakeBack(var which, var _) ->
                resolver.takeBack(outline, Reversal.of(journal.get(Told.line(which) - 1)));
        };
        var answer = NEW.objectNode();
        resolved(resolution)
                .ifPresent(fact -> answer.put("h", outline.digest()).set("fact", Wire.JSON.readTree(Wire.write(fact))));
        if (resolution instanceof Resolution.Refused(var why, var _)) {
            answer.put("no", why.code());
        }
        return answer;
    }

    private Optional<Fact> resolved(Resolution resolution) {
        if (resolution instanceof Resolution.Accepted(var fact)) {
            texts.hear(outline, fact);
            outline = outline.with(fact);
            journal.add(fact);
            return Optional.of(fact);
        }
        return Optional.empty();
    }
}
