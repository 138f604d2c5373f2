package app.beatwright.journal;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;

/// One line of the journal.
///
/// @param seq dense from 1 within its branch
/// @param client whose count `n` is; together unique in the branch for ever
/// @param at not before the change before it, whatever the clock says
/// @param undoOf the change this one takes back
/// @param accepts the suggestion this one does
/// @param payload the fact as JSON, written once for the journal and for every screen
public record Change(
        long seq,
        AccountId author,
        String client,
        long n,
        Instant at,
        OptionalLong undoOf,
        Optional<Acceptance> accepts,
        Fact fact,
        String payload) {

    /// Who did it: whose client it is, and who may take it back.
    public AccountId doer() {
        return accepts.map(Acceptance::by).orElse(author);
    }

    /// As an item of a `changes` frame.
    ///
    /// @param names of people, empty where one is not known
    public String item(Function<AccountId, String> names) {
        var head = JsonNodeFactory.instance
                .objectNode()
                .put("seq", seq)
                .put("by", author.toString())
                .put("name", names.apply(author))
                .put("c", client)
                .put("n", n)
                .put("at", at.toString());
        undoOf.ifPresent(of -> head.put("undoOf", of));
        accepts.ifPresent(accepted -> head.putObject("accepts")
                .put("thread", accepted.suggestion().toString())
                .put("by", accepted.by().toString())
                .put("name", names.apply(accepted.by())));
        var start = Wire.JSON.writeValueAsString(head);
        return start.substring(0, start.length() - 1) + ",\"f\":" + payload + "}";
    }
}
