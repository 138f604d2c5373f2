package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.review.Say;
import app.beatwright.text.ChangeSet;
import app.beatwright.text.Rebase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Somebody at a browser, without the browser: keeps the outline as the facts say, has unconfirmed words of their
/// own on top, keeps every frame until it is answered, and sends it again, the same, when the line was cut.
final class Writer implements Guest {

    private static final int PATIENCE_SECONDS = 60;

    private final WritersRoom room;
    private final Account account;
    private final String client;
    private final Queue<String> line = new ConcurrentLinkedQueue<>();
    private final Map<NodeId, Words> words = new HashMap<>();
    private final Map<String, JsonNode> threads = new LinkedHashMap<>();

    /// What was said and is not answered yet, by number.
    private final Map<Long, String> unanswered = new LinkedHashMap<>();

    private final List<String> refusals = new ArrayList<>();

    /// What those refusals said.
    private final List<String> sentences = new ArrayList<>();

    private Consumer<String> post = this::deliver;
    private volatile Role role = Role.VIEWER;
    private volatile boolean online;
    private CompletableFuture<Void> welcome = new CompletableFuture<>();
    private Outline outline = Outline.empty();
    private long seq = -1;
    private long count;
    private long lastDone;

    Writer(WritersRoom room, Account account, String client) {
        this.room = room;
        this.account = account;
        this.client = client;
    }

    // --- what a scene says ---

    /// A beat with this title, at the end.
    Writer adds(String title) {
        says("""
                {"k":"insert","nodes":[{"id":"%s","kind":"beat","fields":{"title":"%s"}}],"parent":"%s"}""".formatted(NodeId.random(), title, NodeId.STORY));
        return this;
    }

    /// At the end of the beat's prose.
    Writer writes(String title, String more) {
        var beat = beat(title);
        var text = text(beat.id());
        types(beat.id(), text.length(), text.length(), more);
        return this;
    }

    Writer undoes() {
        hears();
        says("{\"k\":\"undo\",\"of\":%d}".formatted(lastDone));
        return this;
    }

    Writer goesOffline() {
        hears();
        isCutOff();
        return this;
    }

    /// What was on its way to them is lost.
    void isCutOff() {
        online = false;
        room.room().put(new Note.Went(this));
        line.clear();
    }

    /// Says hello and everything again that was not answered.
    Writer comesBack() {
        arrives();
        sendsAgain();
        return this;
    }

    void sees(String... titles) {
        hears();
        assertThat(outline.beats()).extracting(Node::title).containsExactly(titles);
    }

    void reads(String title, String prose) {
        hears();
        assertThat(text(beat(title).id())).isEqualTo(prose);
    }

    void wasRefused(String code) {
        hears();
        assertThat(refusals).contains(code);
    }

    void wasTold(String sentence) {
        hears();
        assertThat(sentences).contains(sentence);
    }

    Outline outline() {
        hears();
        return outline;
    }

    // --- what a browser does ---

    Node beat(String title) {
        hears();
        return outline.beats().stream()
                .filter(beat -> beat.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(client + " sees no beat called " + title));
    }

    /// What stands on the screen: what is confirmed, and on top what is not.
    String text(NodeId node) {
        var confirmed = outline.find(node).orElseThrow().prose();
        return words.containsKey(node) ? words.get(node).on(confirmed) : confirmed;
    }

    /// Sent at once, unless words of the same text are under way already.
    void types(NodeId node, int from, int to, String insert) {
        var own = words.computeIfAbsent(node, _ -> new Words());
        own.changes.add(ChangeSet.replace(text(node).length(), from, to, insert));
        send(node, own);
    }

    private void send(NodeId node, Words own) {
        if (own.n == 0 && !own.changes.isEmpty()) {
            own.n = ++count;
            own.underWay = own.changes.size();
            var updates = Wire.JSON.createArrayNode();
            own.changes.forEach(change -> updates.add(change.toJson()));
            var rev = outline.find(node).orElseThrow().text(Channel.PROSE).rev();
            keepAndDeliver("{\"t\":\"text\",\"n\":%d,\"id\":\"%s\",\"ch\":\"prose\",\"rev\":%d,\"u\":%s}"
                    .formatted(own.n, node, rev, updates));
        }
    }

    void says(String op) {
        count++;
        keepAndDeliver("{\"t\":\"do\",\"n\":%d,\"op\":%s}".formatted(count, op));
    }

    /// Says something about the outline, which changes nothing in it.
    Writer remarks(String op) {
        count++;
        keepAndDeliver("{\"t\":\"say\",\"n\":%d,\"op\":%s}".formatted(count, op));
        return this;
    }

    /// The threads as they were told of last, by id.
    Map<String, JsonNode> threads() {
        hears();
        return threads;
    }

    private void keepAndDeliver(String frame) {
        unanswered.put(count, frame);
        if (online) {
            post.accept(frame);
        }
    }

    /// From now on frames travel like this.
    void sendsBy(Consumer<String> post) {
        this.post = post;
    }

    /// Hands a frame to the room as the socket would, and waits until it is resolved.
    void deliver(String frame) {
        try {
            var outcome = new CompletableFuture<Outcome>();
            if (FrameReader.read(frame) instanceof Frame.Do(long n, Wish wish)) {
                room.room()
                        .put(new Note.Submitted(new Submission(id(), client, n, wish, () -> role, outcome::complete)));
                answered(n, outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } else if (FrameReader.read(frame) instanceof Frame.Speak(long n, Say say)) {
                room.room().put(new Note.Remarked(new Remark(id(), say, () -> role, outcome::complete)));
                answered(n, outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        } catch (Exception failed) {
            throw new AssertionError(frame, failed);
        }
    }

    private void answered(long n, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.DoneBefore(long as) -> tell(Telling.ack(n, as));
            case Outcome.Nothing(), Outcome.Noted() -> tell(Telling.ack(n));
            case Outcome.Refused(String code, String sentence) -> tell(Telling.no(n, code, sentence));
        }
    }

    void arrives() {
        hears();
        welcome = new CompletableFuture<>();
        online = true;
        room.room().put(new Note.Came(this, seq));
        try {
            welcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(client + " was not let in", failed);
        }
        hears();
    }

    void sendsAgain() {
        List.copyOf(unanswered.values()).forEach(this::deliver);
        hears();
    }

    List<String> unanswered() {
        return List.copyOf(unanswered.values());
    }

    long seq() {
        return seq;
    }

    long lastDone() {
        return lastDone;
    }

    boolean isOnline() {
        return online;
    }

    boolean hasUnsaved() {
        return !unanswered.isEmpty() || words.values().stream().anyMatch(own -> !own.changes.isEmpty());
    }

    /// Takes in whatever has arrived.
    void hears() {
        for (var frame = line.poll(); frame != null; frame = line.poll()) {
            hear(Wire.JSON.readTree(frame));
        }
    }

    private void hear(JsonNode frame) {
        switch (frame.path("t").stringValue()) {
            case "state" -> {
                outline = Wire.outline(frame.path("nodes"));
                seq = frame.path("seq").longValue();
            }
            case "changes" -> frame.path("items").forEach(this::hearChange);
            case "threads" -> hearThreads(frame);
            case "ack" -> settle(frame.path("n").longValue());
            case "no" -> {
                refusals.add(frame.path("code").stringValue());
                sentences.add(frame.path("say").stringValue());
                refused(frame.path("n").longValue());
            }
            default -> {} // who else is here
        }
    }

    private void hearThreads(JsonNode frame) {
        assertThat(frame.path("at").longValue()).as("of the outline they have").isEqualTo(seq);
        if (frame.path("all").asBoolean(false)) {
            threads.clear();
        }
        for (var item : frame.path("items")) {
            var id = item.path("id").stringValue();
            if (item.path("gone").asBoolean(false)) {
                threads.remove(id);
            } else {
                threads.put(id, item);
            }
        }
    }

    private void hearChange(JsonNode item) {
        assertThat(item.path("seq").longValue())
                .as("every change, in order, once")
                .isEqualTo(seq + 1);
        seq++;
        var fact = Wire.fact(item.path("f").toString());
        var isOwn = item.path("c").stringValue().equals(client);
        var n = item.path("n").longValue();
        apply(fact, isOwn ? n : 0);
        if (isOwn) {
            lastDone = seq;
            settle(n);
        }
    }

    private void apply(Fact fact, long n) {
        if (fact instanceof Fact.Group(var _, var facts)) {
            facts.forEach(each -> apply(each, n));
            return;
        }
        if (fact instanceof Fact.Written(var node, var _, var _, var changes) && words.containsKey(node)) {
            words.get(node).meet(changes, n);
        }
        outline = outline.with(fact);
    }

    private void settle(long n) {
        unanswered.remove(n);
        words.forEach((node, own) -> {
            if (own.n == n) {
                own.confirmed();
                send(node, own);
            }
        });
    }

    /// The words are gone from the screen; a real browser keeps them beside it.
    private void refused(long n) {
        unanswered.remove(n);
        words.values().removeIf(own -> own.n == n);
    }

    // --- what the room says ---

    @Override
    public Account account() {
        return account;
    }

    @Override
    public String client() {
        return client;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public void become(Role role) {
        this.role = role;
    }

    @Override
    public void tell(String frame) {
        if (online) {
            line.add(frame);
        }
    }

    @Override
    public void tell(Supplier<String> frame) {
        var told = frame.get();
        tell(told);
        if (told.startsWith("{\"t\":\"threads\"")) {
            welcome.complete(null); // that is the last of what who comes is told
        }
    }

    @Override
    public void whisper(String client, String frame) {}

    @Override
    public void hush(String client) {}

    @Override
    public void dismiss(Farewell farewell) {
        online = false;
        welcome.completeExceptionally(new IllegalStateException(farewell.reason()));
    }

    /// Somebody's own words in one text that are not in the journal yet, oldest first; the first `underWay` of
    /// them were sent as `n`.
    private static final class Words {

        private List<ChangeSet> changes = new ArrayList<>();
        private int underWay;
        private long n;

        String on(String confirmed) {
            var text = confirmed;
            for (var change : changes) {
                text = change.apply(text);
            }
            return text;
        }

        void meet(List<ChangeSet> arrived, long number) {
            if (number != 0 && number == n) {
                changes = new ArrayList<>(changes.subList(underWay, changes.size()));
                underWay = 0;
            } else {
                for (var each : arrived) {
                    changes = new ArrayList<>(Rebase.over(changes, List.of(each)));
                }
            }
        }

        void confirmed() {
            changes = new ArrayList<>(changes.subList(underWay, changes.size()));
            underWay = 0;
            n = 0;
        }
    }
}
