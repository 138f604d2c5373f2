package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.journal.Journal;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Limits;
import app.beatwright.outline.NodeId;
import app.beatwright.review.Round;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The frames a room sends, as `docs/sync-protocol.md` writes them.
final class Telling {

    static final String PONG = "{\"t\":\"pong\"}";

    private static final int VERSION = 1;

    /// Another one each time the server is started.
    private static final String BOOT = UUID.randomUUID().toString();

    private Telling() {}

    /// @param peers as [#peer] writes them
    static String welcome(Guest guest, long seq, long last, Instant now, Collection<ObjectNode> peers) {
        var welcome = frame("welcome").put("v", VERSION).put("boot", BOOT).put("seq", seq);
        welcome.set("you", person(guest));
        welcome.put("role", guest.role().word()).put("last", last).put("now", now.toString());
        welcome.putArray("peers").addAll(peers);
        welcome.putObject("limits")
                .put("prose", Limits.PROSE)
                .put("title", Limits.TITLE)
                .put("frame", FrameReader.LONGEST)
                .put("nodes", Limits.NODES);
        return written(welcome);
    }

    private static ObjectNode frame(String kind) {
        return JsonNodeFactory.instance.objectNode().put("t", kind);
    }

    private static ObjectNode person(Guest guest) {
        Account account = guest.account();
        return JsonNodeFactory.instance
                .objectNode()
                .put("c", guest.client())
                .put("account", account.id().toString())
                .put("name", account.name())
                .put("colour", account.colour());
    }

    /// Somebody and where their caret is.
    static ObjectNode peer(Guest guest, Frame at) {
        var peer = person(guest);
        if (at instanceof Frame.At(var node, var channel, var rev, var anchor, var head, var mood)) {
            peer.put("id", node.toString()).put("ch", channel.word()).put("rev", rev);
            peer.putArray("sel").add(anchor).add(head);
            peer.put("how", mood.word());
        } else if (at instanceof Frame.Nowhere(Mood mood)) {
            peer.putNull("id").put("how", mood.word());
        }
        return peer;
    }

    /// Who may be spoken to, owners first.
    static String members(Collection<Member> members) {
        var frame = frame("members");
        var items = frame.putArray("items");
        members.forEach(member -> items.addObject()
                .put("by", member.account().id().toString())
                .put("name", member.account().name())
                .put("colour", member.account().colour())
                .put("role", member.role().word()));
        return written(frame);
    }

    /// The rounds of notes, the first first.
    static String rounds(Collection<Round> rounds) {
        var frame = frame("rounds");
        var items = frame.putArray("items");
        rounds.forEach(round -> items.addObject()
                .put("id", round.id().toString())
                .put("name", round.name())
                .put("source", round.source())
                .put("at", round.at().toString()));
        return written(frame);
    }

    static String peerFrame(ObjectNode peer) {
        return written(frame("peer").setAll(peer));
    }

    static String touched(Instant since, Collection<NodeId> nodes) {
        var touched = frame("touched").put("since", since.toString());
        var ids = touched.putArray("ids");
        nodes.forEach(node -> ids.add(node.toString()));
        return written(touched);
    }

    static String gone(Guest guest) {
        return written(frame("gone").put("c", guest.client()));
    }

    static String state(Journal.Moment moment) {
        var state = frame("state")
                .put("seq", moment.seq())
                .put("h", moment.outline().digest());
        state.set("nodes", Wire.nodes(moment.outline()));
        return written(state);
    }

    /// @param items as [Change#item] writes them
    /// @param digest of the outline as the last of them leaves it
    static String changes(Collection<String> items, int digest) {
        return "{\"t\":\"changes\",\"h\":" + digest + ",\"items\":[" + String.join(",", items) + "]}";
    }

    static String ack(long n) {
        return written(frame("ack").put("n", n));
    }

    static String ack(long n, long seq) {
        return written(frame("ack").put("n", n).put("seq", seq));
    }

    static String no(long n, String code, String sentence) {
        return written(frame("no").put("n", n).put("code", code).put("say", sentence));
    }

    static String role(Role role) {
        return written(frame("role").put("role", role.word()));
    }

    private static String written(ObjectNode frame) {
        return Wire.JSON.writeValueAsString(frame);
    }
}
