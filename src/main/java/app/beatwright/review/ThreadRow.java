package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Channel;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Property;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thread without what is said in it.
@Entity
@Table(name = "review_thread")
class ThreadRow {

    @Id
    UUID id;

    @Column(name = "branch_id")
    UUID branch;

    @Column(name = "node_id")
    UUID node;

    @Nullable String field;

    @Nullable String channel;

    @Column(name = "from_place")
    int from;

    @Column(name = "to_place")
    int to;

    String words;

    @Column(name = "as_of")
    long asOf;

    @Column(name = "home_node")
    UUID homeNode;

    @Column(name = "home_field")
    @Nullable String homeField;

    String quote;

    /// As JSON, where something is suggested.
    @Nullable String proposal;

    @Column(name = "accepted_seq")
    @Nullable Long acceptedSeq;

    @Column(name = "accepted_by")
    @Nullable UUID acceptedBy;

    @Column(name = "accepted_at")
    @Nullable Instant acceptedAt;

    /// Whether that stands, or was taken back.
    @Column(name = "accepted_stands")
    boolean acceptedStands;

    @Nullable UUID assignee;

    @Nullable LocalDate due;

    @Column(name = "round_id")
    @Nullable UUID round;

    @Nullable String disposition;

    @Nullable String answer;

    boolean resolved;

    int turn;

    @Column(name = "turned_by")
    @Nullable UUID turnedBy;

    @Column(name = "turned_at")
    @Nullable Instant turnedAt;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected ThreadRow() {}

    ThreadRow(BranchId branch, CommentThread thread, long asOf) {
        this.id = thread.id().value();
        this.branch = branch.value();
        this.quote = thread.quote();
        this.resolved = thread.resolved();
        this.turn = thread.turn();
        this.turnedBy = thread.turned().map(turned -> turned.by().value()).orElse(null);
        this.turnedAt = thread.turned().map(CommentThread.Turned::at).orElse(null);
        thread.suggestion().ifPresent(this::suggests);
        this.assignee = thread.assignment().to().map(AccountId::value).orElse(null);
        this.due = thread.assignment().due().orElse(null);
        thread.note().ifPresent(this::isNoted);
        this.homeNode = thread.home().node().value();
        this.homeField = fieldOf(thread.home());
        this.node = thread.target().node().value();
        this.field = fieldOf(thread.target());
        this.words = "";
        this.asOf = asOf;
        if (thread.target() instanceof Target.OnWords(var _, var of, var start, var end, var said)) {
            this.channel = of.word();
            this.from = start;
            this.to = end;
            this.words = said;
        }
    }

    private void isNoted(RoundNote note) {
        this.round = note.round().map(RoundId::value).orElse(null);
        this.disposition = note.disposition().word();
        this.answer = note.answer();
    }

    private void suggests(Suggestion suggestion) {
        this.proposal = Wire.JSON.writeValueAsString(ProposalJson.write(suggestion.what()));
        suggestion.accepted().ifPresent(accepted -> {
            this.acceptedSeq = accepted.seq();
            this.acceptedBy = accepted.by().value();
            this.acceptedAt = accepted.at();
            this.acceptedStands = accepted.stands();
        });
    }

    private static @Nullable String fieldOf(Target target) {
        return target instanceof Target.OnField(var _, var property) ? property.word() : null;
    }

    Threads.Kept kept(List<Comment> comments) {
        return new Threads.Kept(
                new CommentThread(
                        new ThreadId(id),
                        target(),
                        home(),
                        quote,
                        suggestion(),
                        assignment(),
                        note(),
                        resolved,
                        turn,
                        turned(),
                        comments),
                asOf);
    }

    private Assignment assignment() {
        return new Assignment(Optional.ofNullable(assignee).map(AccountId::new), Optional.ofNullable(due));
    }

    private Optional<RoundNote> note() {
        return Optional.ofNullable(disposition)
                .flatMap(Disposition::named)
                .map(came -> new RoundNote(
                        Optional.ofNullable(round).map(RoundId::new),
                        came,
                        Optional.ofNullable(answer).orElse("")));
    }

    private Optional<Suggestion> suggestion() {
        return Optional.ofNullable(proposal).map(json -> new Suggestion(ProposalJson.of(json), accepted()));
    }

    private Optional<Suggestion.Accepted> accepted() {
        return acceptedSeq == null || acceptedBy == null || acceptedAt == null
                ? Optional.empty()
                : Optional.of(
                        new Suggestion.Accepted(acceptedSeq, new AccountId(acceptedBy), acceptedAt, acceptedStands));
    }

    private Target target() {
        return Optional.ofNullable(channel)
                .flatMap(Channel::named)
                .<Target>map(of -> new Target.OnWords(new NodeId(node), of, from, to, words))
                .orElseGet(() -> whole(node, field));
    }

    private Target home() {
        return whole(homeNode, homeField);
    }

    private static Target whole(UUID node, @Nullable String field) {
        return Optional.ofNullable(field)
                .flatMap(Property::named)
                .<Target>map(property -> new Target.OnField(new NodeId(node), property))
                .orElseGet(() -> new Target.OnNode(new NodeId(node)));
    }

    private Optional<CommentThread.Turned> turned() {
        return turnedBy == null || turnedAt == null
                ? Optional.empty()
                : Optional.of(new CommentThread.Turned(new AccountId(turnedBy), turnedAt));
    }
}
