package app.beatwright.journal;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Fact;
import java.time.Instant;
import java.util.OptionalLong;
import tools.jackson.databind.node.JsonNodeFactory;

/// One line of the journal.
///
/// @param seq dense from 1 within its branch
/// @param client whose count `n` is; together unique in the branch for ever
/// @param at not before the change before it, whatever the clock says
/// @param undoOf the change this one takes back
/// @param payload the fact as JSON, written once for the journal and for every screen
public record Change(
        long seq, AccountId author, String client, long n, Instant at, OptionalLong undoOf, Fact fact, String payload) {

    /// As an item of a `changes` frame.
    public String item(String authorName) {
        var head = JsonNodeFactory.instance
                .objectNode()
                .put("seq", seq)
                .put("by", author.toString())
                .put("name", authorName)
                .put("c", client)
                .put("n", n)
                .put("at", at.toString());
        undoOf.ifPresent(of -> head.put("undoOf", of));
        var start = Wire.JSON.writeValueAsString(head);
        return start.substring(0, start.length() - 1) + ",\"f\":" + payload + "}";
    }
}
