package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Writer;
import app.beatwright.journal.OutlineId;
import app.beatwright.room.Role;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Letters that come about in several steps, while somebody else writes in the same sentence.
class CompositionTest extends ScreenTest {

    private Person adasBrowser;
    private Person bosBrowser;
    private Writer ada;
    private Writer bo;
    private String beat;
    private String before;
    private CDPSession hands;

    @BeforeEach
    void sitDown() {
        var owner = newcomer("Ada");
        var other = newcomer("Bo");
        var outline = laBalance(owner);
        member(owner, outline, other, Role.EDITOR);
        adasBrowser = at(owner);
        bosBrowser = at(other);
        ada = writes(adasBrowser, outline);
        bo = writes(bosBrowser, outline);
        beat = ada.beat(1);
        before = ada.reads(beat);
        hands = adasBrowser.page().context().newCDPSession(adasBrowser.page());
        ada.goesTo(beat);
        bo.goesTo(beat).presses("Control+Home");
    }

    @AfterEach
    void leave() {
        adasBrowser.close();
        bosBrowser.close();
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(List.of("ｎ", "に", "にｈ", "にほ", "にほん"), "日本"),
                Arguments.of(List.of("ㅎ", "하", "한", "한ㄱ", "한그", "한글"), "한글"),
                Arguments.of(List.of("´"), "é"),
                Arguments.of(List.of("👩", "👩🏽", "👩🏽‍🚀"), "👩🏽‍🚀"),
                Arguments.of(List.of("م", "مر", "مرح", "مرحب"), "مرحبا"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void what_is_composed_is_whole_with_another_hand_in_the_same_sentence(List<String> steps, String whole) {
        var theirs = new StringBuilder();

        for (var step : steps) {
            composes(step);
            bo.types("b");
            theirs.append('b');
        }
        bo.isSaved();
        commits(whole);

        same(theirs + before + whole);
    }

    @Test
    void what_is_composed_is_whole_though_the_line_is_cut_in_the_middle() {
        composes("に");
        adasBrowser.page().context().setOffline(true);
        adasBrowser.finds("[data-save-state][data-line=offline]");
        composes("にほ");
        bo.inserts("Meanwhile: ").isSaved();
        adasBrowser.page().context().setOffline(false);
        adasBrowser.page().locator("[data-line=live]").waitFor();
        composes("にほん");
        commits("日本");

        same("Meanwhile: " + before + "日本");
    }

    @Test
    void what_is_composed_is_whole_though_another_types_exactly_there() {
        bo.presses("Control+End");

        composes("に");
        bo.sees(beat, before + "に").types("b");
        composes("にほ");
        bo.types("b").isSaved();
        composes("にほん");
        commits("日本");

        oneOf(before + "bb日本", before + "日本bb");
    }

    @Test
    void what_is_composed_is_whole_though_another_types_into_it() {
        composes("にほ");
        bo.sees(beat, before + "にほ")
                .presses("Control+End")
                .presses("ArrowLeft")
                .types("b")
                .isSaved();
        composes("にほん");
        commits("日本");

        oneOf(before + "b日本", before + "日本b");
    }

    private Writer writes(Person person, OutlineId outline) {
        person.goes("/outline/" + outline).finds("[data-beat]");
        return Writer.at(person.page(), url()).isSaved();
    }

    private void composes(String letters) {
        var composition = new JsonObject();
        composition.addProperty("text", letters);
        composition.addProperty("selectionStart", letters.length());
        composition.addProperty("selectionEnd", letters.length());
        hands.send("Input.imeSetComposition", composition);
    }

    private void commits(String letters) {
        var insertion = new JsonObject();
        insertion.addProperty("text", letters);
        hands.send("Input.insertText", insertion);
    }

    private void oneOf(String... outcomes) {
        ada.isSaved();
        bo.isSaved();
        assertThat(ada.reads(beat)).isIn((Object[]) outcomes);
        bo.sees(beat, ada.reads(beat));
    }

    private void same(String words) {
        ada.sees(beat, words).isSaved();
        bo.sees(beat, words).isSaved();
    }
}
