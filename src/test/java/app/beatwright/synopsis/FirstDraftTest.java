package app.beatwright.synopsis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beatwright.structure.Structure;
import app.beatwright.structure.Structures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstDraftTest {

    private static final Structure USUAL = Structures.shipped().usual();

    @ParameterizedTest
    @CsvSource({"la-balance,19", "killing-zoe,21"})
    void every_sentence_of_a_seed_is_a_beat_in_its_place(String seed, int sentences) throws IOException {
        var draft = draft(seed(seed));

        assertThat(draft.sentences()).hasSize(sentences);
        assertThat(draft.beats()).hasSize(sentences);
        assertComplete(draft);
    }

    @Test
    void la_balance_falls_into_acts_and_sequences_as_its_writer_paused() throws IOException {
        var draft = draft(seed("la-balance"));

        assertThat(draft.acts())
                .extracting(DraftAct::title)
                .containsExactly("Act One", "Act Two A", "Act Two B", "Act Three");
        assertThat(draft.acts()).extracting(act -> act.beats().count()).containsExactly(6L, 4L, 4L, 5L);
        assertThat(draft.acts().getFirst().stretches())
                .extracting(Stretch::title)
                .containsExactly("Dédé & Nicole", "Dédé & Massina");
        assertThat(draft.acts().get(1).stretches().get(1).title()).isEqualTo("On the day of the heist");
    }

    @Test
    void la_balance_fills_thirteen_of_fifteen_roles_in_order() throws IOException {
        var roles = draft(seed("la-balance")).beats().stream()
                .map(Beat::role)
                .distinct()
                .toList();

        assertThat(roles)
                .hasSize(13)
                .isSubsetOf(USUAL.roles().stream().map(USUAL::key).toList())
                .isSortedAccordingTo((one, other) -> Integer.compare(place(one), place(other)))
                .doesNotContain("snyder15/theme-stated", "snyder15/b-story");
    }

    @Test
    void the_titles_of_la_balance_read_well() throws IOException {
        assertThat(draft(seed("la-balance")).beats())
                .extracting(Beat::title)
                .containsExactly(
                        "Nicole is a streetwalker in Paris",
                        "Dédé has been excluded from the business of a local mob boss",
                        "A police informant is killed",
                        "The police raid Dédé's apartment",
                        "The police want to get to Massina",
                        "Dédé agrees to participate in a set-up",
                        "Massina yields to greed and agrees to set something up",
                        "Dédé is part of the team",
                        "Massina doesn't trust Dédé entirely",
                        "Dédé calls the police and tries to call off the set-up",
                        "Le Belge stages a traffic accident that blocks Massina's van",
                        "Le Belge stalls Massina's van",
                        "Massina slips away into the Métro",
                        "Le Capitaine shoots Petrovic in the head",
                        "Dédé tries to escape but is found by Massina",
                        "Dédé overpowers Massina",
                        "Dédé then goes into hiding",
                        "Nicole deliberately turns him in to the police",
                        "The movie ends with Nicole watching from a car and crying");
    }

    @Test
    void the_titles_of_killing_zoe_read_well() throws IOException {
        assertThat(draft(seed("killing-zoe")).beats())
                .extracting(Beat::title)
                .startsWith(
                        "Zed comes to Paris to help a childhood friend",
                        "The cabbie obtains a prostitute for him",
                        "He arrives at his hotel room",
                        "They talk with each other amiably",
                        "Their reverie is soon interrupted")
                .contains("A vicious gunfight", "The police shoot Eric to death", "Zed is led away quickly by Zoe")
                .allSatisfy(title -> assertThat(title.length()).isLessThanOrEqualTo(Headline.LONGEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"la-balance", "killing-zoe"})
    void the_beats_of_a_seed_last_as_long_as_a_feature(String seed) throws IOException {
        var draft = draft(seed(seed));

        assertThat(draft.beats().stream().mapToInt(Beat::eighths).sum()).isEqualTo(880);
        assertThat(draft.beats()).allSatisfy(beat -> assertThat(beat.eighths()).isPositive());
    }

    @Test
    void the_same_prose_gives_the_same_draft() throws IOException {
        var prose = seed("killing-zoe");

        assertThat(draft(prose).acts()).isEqualTo(draft(prose).acts());
    }

    @Test
    void a_few_sentences_get_neither_acts_nor_roles() {
        var draft = draft("Nicole waits. Dédé comes home. They run.");

        assertThat(draft.acts()).extracting(DraftAct::title).containsExactly("");
        assertThat(draft.beats()).extracting(Beat::role).containsOnly("");
        assertComplete(draft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n ", "\uFEFF"})
    void nothing_makes_nothing(String blank) {
        var draft = draft(blank);

        assertThat(draft.beats()).isEmpty();
        assertThat(draft.acts()).isEmpty();
        assertThat(draft.characters()).isEmpty();
    }

    @Test
    void prose_broken_by_hand_is_put_together_again() {
        var draft = draft(
                "Nicole is a streetwalker\nin Paris. Her former boyfriend\nhas been excluded from the\nbusiness.");

        assertThat(draft.beats())
                .extracting(Beat::text)
                .containsExactly(
                        "Nicole is a streetwalker in Paris.",
                        "Her former boyfriend has been excluded from the business.");
        assertComplete(draft);
    }

    @Test
    void every_script_is_welcome() {
        for (var prose : List.of(
                "ニコルはパリに住んでいる。警察は彼女を追う。彼は逃げる。列車が来る。二人は去る。雨が降る。",
                "نيكول تعيش في باريس. الشرطة تبحث عنها. يهرب ديديه. يصل القطار. يرحلان معا.",
                "👩‍👩‍👧‍👦 arrive 🎬. Ze\u0301d waits 🚬! Zoe\u0301 runs 🏃🏽‍♀️. He falls. She drives. They end. 🏁")) {
            assertComplete(draft(prose));
        }
    }

    @Test
    void a_title_never_cuts_a_letter() {
        var family = "👩‍👩‍👧‍👦";
        var title = draft(family.repeat(40)).beats().getFirst().title();

        assertThat(title)
                .isEqualTo(family.repeat(title.length() / family.length()))
                .hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void a_megabyte_becomes_a_sheet_that_can_still_be_read() {
        var prose = "Massina slips away into the Métro, but Petrovic is chased by the police. ".repeat(14_000);

        var draft = draft(prose);

        assertThat(draft.beats()).hasSizeBetween(100, Drafting.MOST_BEATS);
        assertThat(draft.sentences()).hasSize(14_000);
        assertThat(draft.beats().stream().mapToInt(Beat::eighths).sum()).isEqualTo(880);
        assertComplete(draft);
    }

    @Test
    void a_megabyte_without_a_full_stop_is_kept_too() {
        var draft = draft("and then he runs ".repeat(60_000));

        assertThat(draft.beats()).allSatisfy(beat -> assertThat(beat.text()).hasSizeLessThanOrEqualTo(20_000));
        assertComplete(draft);
    }

    @Test
    void more_than_a_book_is_refused() {
        assertThatThrownBy(() -> draft("x".repeat(FirstDraft.LONGEST + 1))).hasMessageContaining("too long");
    }

    @Test
    void whatever_is_typed_nothing_is_dropped() {
        var pieces = List.of(
                "Nicole waits.",
                " ",
                "\n",
                "\n\n",
                "1. ",
                "- ",
                "# ",
                "ACT TWO\n",
                "INT. FLAT - DAWN\n",
                "THE RAID\n",
                "The raid – they come. ",
                "Mr. ",
                "…",
                "🎬",
                "\r\n",
                "\t",
                "**Catalyst** – he dies.\n",
                "He runs! ",
                "(Eric Stoltz) ",
                "“Go.” ",
                "D. H. ",
                "۔ ",
                "ii) ");
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var prose = IntStream.range(0, 1 + random.nextInt(25))
                    .mapToObj(any -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            assertThat(draft(prose)).as("seed %d: %s", seed, prose).satisfies(draft -> {
                assertWhole(draft);
                assertNothingDropped(draft);
            });
        }
    }

    /// What is in no beat is a heading, a title or a slugline.
    private static void assertNothingDropped(FirstDraft draft) {
        var said = new StringBuilder();
        for (var act : draft.acts()) {
            said.append(act.title()).append(' ');
            for (var stretch : act.stretches()) {
                said.append(stretch.title()).append(' ');
                stretch.beats()
                        .forEach(beat -> said.append(beat.title() + " " + beat.slugline() + " " + beat.text() + " "));
            }
        }
        for (var word : List.of("Nicole", "raid", "runs", "Stoltz", "dies", "come", "Mr", "FLAT", "🎬")) {
            assertThat(count(word, said.toString())).as(word).isGreaterThanOrEqualTo(count(word, draft.source()));
        }
    }

    private static int count(String word, String text) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }

    /// Every beat has the words of its span, and the beats stand in the order of the prose.
    private static void assertWhole(FirstDraft draft) {
        var end = 0;
        for (var beat : draft.beats()) {
            if (beat.span().isEmpty()) {
                continue;
            }
            assertThat(beat.span().from()).isGreaterThanOrEqualTo(end);
            assertThat(flat(beat.text())).isEqualTo(flat(beat.span().in(draft.source())));
            assertThat(beat.sentences().getFirst().from()).isEqualTo(beat.span().from());
            assertThat(beat.sentences().getLast().to()).isEqualTo(beat.span().to());
            end = beat.span().to();
        }
    }

    /// As [#assertWhole], and nothing but blanks lies between two beats.
    private static void assertComplete(FirstDraft draft) {
        assertWhole(draft);
        var told = draft.beats().stream().map(beat -> flat(beat.text())).collect(Collectors.joining());
        assertThat(told).isEqualTo(flat(draft.source()));
    }

    private static String flat(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point) && point != 0xFEFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int place(String key) {
        return USUAL.roles().stream().map(USUAL::key).toList().indexOf(key);
    }

    private static FirstDraft draft(String prose) {
        return FirstDraft.of("La Balance", prose, USUAL);
    }

    private static String seed(String name) throws IOException {
        return Files.readString(Path.of("seeds/synopses", name + ".txt"));
    }
}
