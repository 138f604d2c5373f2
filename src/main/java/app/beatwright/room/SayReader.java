package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.Malformed;
import app.beatwright.journal.Reading;
import app.beatwright.journal.Wire;
import app.beatwright.outline.NodeId;
import app.beatwright.review.CommentId;
import app.beatwright.review.Disposition;
import app.beatwright.review.ProposalJson;
import app.beatwright.review.RoundId;
import app.beatwright.review.Say;
import app.beatwright.review.Sign;
import app.beatwright.review.ThreadId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Reads what clients say about an outline, as strictly as [FrameReader].
final class SayReader {

    private SayReader() {}

    static Say read(JsonNode op) throws Malformed {
        var kind = op.path("k").asString("");
        return switch (kind) {
            case "open" -> open(Reading.of(op, "k", "thread", "comment", "on", "body", "round"));
            case "suggest" -> suggest(Reading.of(op, "k", "thread", "comment", "on", "body", "what"));
            case "amend" -> amend(Reading.of(op, "k", "thread", "what"));
            case "reply" -> reply(Reading.of(op, "k", "thread", "comment", "body"));
            case "reword" -> reword(Reading.of(op, "k", "thread", "comment", "body"));
            case "withdraw" -> withdraw(Reading.of(op, "k", "thread", "comment"));
            case "resolve" -> settle(Reading.of(op, "k", "thread", "turn"), true);
            case "reopen" -> settle(Reading.of(op, "k", "thread", "turn"), false);
            case "assign" -> assign(Reading.of(op, "k", "thread", "to"));
            case "due" -> due(Reading.of(op, "k", "thread", "day"));
            case "note" -> note(Reading.of(op, "k", "thread", "round"));
            case "answer" -> answer(Reading.of(op, "k", "thread", "disposition", "was", "body"));
            case "react" -> react(Reading.of(op, "k", "thread", "comment", "sign"), true);
            case "unreact" -> react(Reading.of(op, "k", "thread", "comment", "sign"), false);
            default -> throw new Malformed("Nothing is said like that");
        };
    }

    private static Say open(Reading op) throws Malformed {
        return new Say.Open(
                thread(op),
                comment(op),
                where(op.member("on")),
                op.text("body"),
                op.has("round") ? Optional.of(round(op)) : Optional.empty());
    }

    private static Say suggest(Reading op) throws Malformed {
        return new Say.Suggest(
                thread(op), comment(op), where(op.member("on")), op.text("body"), ProposalJson.read(op.member("what")));
    }

    private static Say amend(Reading op) throws Malformed {
        return new Say.Amend(thread(op), ProposalJson.read(op.member("what")));
    }

    private static Say.Where where(JsonNode on) throws Malformed {
        if (!on.has("ch")) {
            var place = Reading.of(on, "id", "field");
            return new Say.Where(
                    node(place),
                    place.has("field") ? Optional.of(Wire.field(place.text("field"))) : Optional.empty(),
                    Optional.empty());
        }
        var place = Reading.of(on, "id", "ch", "rev", "from", "to", "quote");
        var words = new Say.Words(
                Wire.channel(place.text("ch")),
                place.place("rev", 0),
                place.place("from", 0),
                place.place("to", 0),
                place.text("quote"));
        return new Say.Where(node(place), Optional.empty(), Optional.of(words));
    }

    private static Say reply(Reading op) throws Malformed {
        return new Say.Reply(thread(op), comment(op), op.text("body"));
    }

    private static Say reword(Reading op) throws Malformed {
        return new Say.Reword(thread(op), comment(op), op.text("body"));
    }

    private static Say withdraw(Reading op) throws Malformed {
        return new Say.Withdraw(thread(op), comment(op));
    }

    private static Say settle(Reading op, boolean resolved) throws Malformed {
        return new Say.Settle(thread(op), resolved, op.place("turn", 1));
    }

    private static Say assign(Reading op) throws Malformed {
        return new Say.Assign(
                thread(op), op.isNull("to") ? Optional.empty() : Optional.of(new AccountId(uuid(op.text("to")))));
    }

    private static Say due(Reading op) throws Malformed {
        return new Say.Due(thread(op), op.isNull("day") ? Optional.empty() : Optional.of(day(op.text("day"))));
    }

    /// Of a year with four digits: no database keeps all that Java calls a day.
    private static LocalDate day(String day) throws Malformed {
        try {
            if (day.length() == LocalDate.EPOCH.toString().length()) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeParseException broken) {
            throw new Malformed("A day is written as 2026-12-24", broken);
        }
        throw new Malformed("A day is written as 2026-12-24");
    }

    private static Say note(Reading op) throws Malformed {
        return new Say.Note(thread(op), op.isNull("round") ? Optional.empty() : Optional.of(round(op)));
    }

    private static Say answer(Reading op) throws Malformed {
        var word = op.text("disposition");
        return new Say.Dispose(
                thread(op), Reading.known(Disposition.named(word), word), op.text("was"), op.text("body"));
    }

    private static RoundId round(Reading op) throws Malformed {
        return new RoundId(uuid(op.text("round")));
    }

    private static Say react(Reading op, boolean on) throws Malformed {
        var word = op.text("sign");
        return new Say.React(thread(op), comment(op), Reading.known(Sign.named(word), word), on);
    }

    private static NodeId node(Reading place) throws Malformed {
        return Wire.id(place.member("id"));
    }

    static ThreadId thread(Reading op) throws Malformed {
        return new ThreadId(uuid(op.text("thread")));
    }

    private static CommentId comment(Reading op) throws Malformed {
        return new CommentId(uuid(op.text("comment")));
    }

    private static UUID uuid(String word) throws Malformed {
        try {
            var uuid = UUID.fromString(word);
            if (uuid.toString().equals(word)) {
                return uuid;
            }
        } catch (IllegalArgumentException broken) {
            throw new Malformed("An id is a UUID", broken);
        }
        throw new Malformed("An id is a UUID in lower case");
    }
}
