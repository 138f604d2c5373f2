package app.beatwright.inbox;

import app.beatwright.account.Account;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.NodeId;
import app.beatwright.review.Addressee;
import app.beatwright.review.Calling;
import app.beatwright.review.CommentId;
import app.beatwright.review.CommentThread;
import app.beatwright.review.Conversation;
import app.beatwright.review.Said;
import app.beatwright.review.Say;
import app.beatwright.review.Target;
import app.beatwright.review.ThreadId;
import app.beatwright.review.Threads;
import app.beatwright.room.Installation;
import app.beatwright.room.Invitations;
import app.beatwright.room.Invited;
import app.beatwright.room.Library;
import app.beatwright.room.Members;
import app.beatwright.room.Role;
import app.beatwright.room.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An outline of Ada’s, the people in it, and what they say to each other.
final class Correspondence {

    private final Installation installation;
    private final Account owner;
    final OutlineId outline;
    private final BranchId branch;

    Correspondence(Installation installation, Account owner, String title) {
        this.installation = installation;
        this.owner = owner;
        this.outline = installation.get(Library.class).create(owner.id(), title);
        this.branch = installation.get(Library.class).open(owner.id(), outline).branch();
    }

    void invites(Account somebody, Role role) {
        var invited = installation.get(Invitations.class).invite(owner.id(), outline, role, Duration.ofDays(1));
        installation.get(Invitations.class).accept(somebody.id(), ((Invited.Link) invited).token());
    }

    NodeId beat() {
        return installation
                .get(Rooms.class)
                .look(owner.id(), outline)
                .beats()
                .getFirst()
                .id();
    }

    private Calling calling(Account by, Instant at) {
        var members = installation.get(Members.class).of(owner.id(), outline).stream()
                .map(member -> new Addressee(
                        member.account().id(),
                        member.account().name(),
                        member.role().mayWrite(),
                        member.role().mayShare()))
                .toList();
        return new Calling(by.id(), at, members);
    }

    /// About the beat.
    CommentThread begins(Account by, Instant at, String body) {
        var target = new Target.OnNode(beat());
        var open = new Say.Open(ThreadId.random(), CommentId.random(), Say.Where.node(beat()), body, Optional.empty());
        var thread = done(new Conversation(by.id(), true, at).open(Optional.empty(), open, target));
        installation.get(Threads.class).keep(branch, Optional.empty(), thread, 1, calling(by, at));
        return thread;
    }

    CommentThread answers(Account by, Instant at, CommentThread thread, String body) {
        var reply = new Say.Reply(thread.id(), CommentId.random(), body);
        var answered = done(new Conversation(by.id(), true, at).goOn(thread, reply));
        installation.get(Threads.class).keep(branch, Optional.of(thread), answered, 1, calling(by, at));
        return answered;
    }

    private static CommentThread done(Said said) {
        return switch (said) {
            case Said.Done(var thread) -> thread;
            case Said.Nothing(), Said.Refused _ -> throw new AssertionError(said);
        };
    }

    List<Entry> inboxOf(Account who) {
        return installation.get(Inbox.class).of(who.id());
    }
}
