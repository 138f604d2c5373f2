package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.journal.BranchId;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;

/// Somebody who types word after word at the end of a beat that is theirs alone, now one, now another, and sends again,
/// under the same
/// number, what was not answered: the least that a client has to do.
final class Typist implements AutoCloseable {

    private static final int TRIES = 60;

    private final BranchId branch;
    private final String client;
    private final StringBuilder acknowledged = new StringBuilder();
    private NodeId beat;
    private Tab tab;
    private String underWay = "";

    /// How many submissions were answered, in all beats, and in this one.
    private int answered;

    private int answeredHere;

    private Typist(Tab tab, BranchId branch, NodeId beat, String client) {
        this.tab = tab;
        this.branch = branch;
        this.beat = beat;
        this.client = client;
    }

    static Typist at(Tab tab, BranchId branch, NodeId beat, String client) throws InterruptedException {
        return new Typist(tab, branch, beat, client).sitsDown();
    }

    /// An empty one, when everything in the last one was answered.
    Typist turnsTo(NodeId next) {
        assertThat(waits()).isFalse();
        beat = next;
        acknowledged.setLength(0);
        answeredHere = 0;
        return this;
    }

    /// On another line, or on the same one again, as the same client.
    Typist comesBack(Tab next) throws InterruptedException {
        tab.close();
        tab = next;
        return sitsDown();
    }

    private Typist sitsDown() throws InterruptedException {
        var state = tab.hello(branch, client, -1).hears("state");
        findsWhatWasSaved(Wire.outline(state.path("nodes")));
        if (!underWay.isEmpty()) {
            send();
            isAnswered();
        }
        return this;
    }

    /// All of it, and of what was under way either nothing or all.
    private void findsWhatWasSaved(Outline outline) {
        var prose = outline.find(beat).map(Node::prose).orElseThrow();
        assertThat(prose).as(client).isIn(typed(), typed() + underWay);
    }

    Typist types(String word) throws InterruptedException {
        return sends(word).isAnswered();
    }

    /// Without waiting for an answer. One word at a time.
    Typist sends(String word) {
        underWay = word;
        send();
        return this;
    }

    private void send() {
        var length = acknowledged.length();
        try {
            tab.says("""
                    {"t":"text","n":%d,"id":"%s","ch":"prose","rev":%d,"u":[[%s[0,"%s"]]]}""".formatted(answered + 1, beat, answeredHere, length == 0 ? "" : length + ",", underWay));
        } catch (CompletionException lineGone) {
            // then it is not answered
        }
    }

    /// What is refused for now is sent again, but not for ever.
    Typist isAnswered() throws InterruptedException {
        for (var tries = 1; hearsItIsToBeSentAgain(); tries++) {
            assertThat(tries).as("%s was told to try again", client).isLessThan(TRIES);
            send();
        }
        return settles();
    }

    /// Waits for the answer and says whether it was `later`.
    boolean hearsItIsToBeSentAgain() throws InterruptedException {
        return isLater(tab.hears(this::isAnswer, "an answer"));
    }

    /// Letter by letter, as fast as they are saved.
    void typesUntilHungUpOn() throws InterruptedException {
        sends(letter());
        for (var answer = tab.next(this::isAnswer); !answer.isMissingNode(); answer = tab.next(this::isAnswer)) {
            if (isLater(answer)) {
                send();
            } else {
                settles().sends(letter());
            }
        }
    }

    private String letter() {
        return Character.toString('a' + answered % 26);
    }

    private Typist settles() {
        answered++;
        answeredHere++;
        acknowledged.append(underWay);
        underWay = "";
        return this;
    }

    private static boolean isLater(JsonNode answer) {
        return answer.path("code").asString("").equals("later");
    }

    private boolean isAnswer(JsonNode frame) {
        return switch (frame.path("t").asString("")) {
            case "changes" -> frame.path("items").valueStream().anyMatch(this::isMine);
            case "ack", "no" -> frame.path("n").intValue() == answered + 1;
            default -> false;
        };
    }

    private boolean isMine(JsonNode change) {
        return change.path("c").asString("").equals(client) && change.path("n").intValue() == answered + 1;
    }

    JsonNode hears(String kind) throws InterruptedException {
        return tab.hears(kind);
    }

    int isHungUpOn() throws Exception {
        return tab.isHungUpOn();
    }

    NodeId beat() {
        return beat;
    }

    /// Whether something is under way that nobody has answered.
    boolean waits() {
        return !underWay.isEmpty();
    }

    /// What the server has said is saved.
    String typed() {
        return acknowledged.toString();
    }

    @Override
    public void close() {
        tab.close();
    }
}
