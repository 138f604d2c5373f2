package app.beatwright.synopsis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void la_balance_is_about_six_people_in_two_places() throws IOException {
        var names = names(seed("la-balance"));

        assertThat(names.people())
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Dédé", "Massina", "Petrovic", "Nicole", "Le Belge", "Le Capitaine");
        assertThat(names.places()).extracting(Setting::name).containsExactlyInAnyOrder("Paris", "Métro");
    }

    @Test
    void a_part_of_a_name_is_the_same_person() throws IOException {
        var massina = person(names(seed("la-balance")), "Massina");

        assertThat(massina.aliases()).containsExactly("Roger Massina");
    }

    @Test
    void killing_zoe_names_three_people_and_who_plays_them() throws IOException {
        var names = names(seed("killing-zoe"));

        assertThat(names.people()).extracting(Person::name).containsExactlyInAnyOrder("Zed", "Eric", "Zoe");
        assertThat(names.people())
                .extracting(Person::actor)
                .containsExactlyInAnyOrder("Eric Stoltz", "Jean-Hugues Anglade", "Julie Delpy");
        assertThat(names.places()).extracting(Setting::name).containsExactly("Paris");
    }

    @Test
    void every_mention_is_where_it_says() throws IOException {
        var text = seed("la-balance");
        for (var person : names(text).people()) {
            for (var mention : person.mentions()) {
                assertThat(mention.in(text))
                        .isIn(
                                person.name(),
                                person.aliases().isEmpty()
                                        ? ""
                                        : person.aliases().getFirst());
            }
        }
    }

    @Test
    void titles_bind_names_and_possessives_belong_to_somebody() {
        var names = names(
                "In the evening Mr. Wegmus leaves Edinburgh with Sonja, who trusts him. The police search Wegmus's car.");

        assertThat(names.people()).extracting(Person::name).containsExactly("Wegmus", "Sonja");
        assertThat(names.places()).extracting(Setting::name).containsExactly("Edinburgh");
    }

    @Test
    void days_peoples_acronyms_and_things_are_nobody() {
        var names = names("On Bastille Day the French police and the CIA steal his Walkman. A German nurse has AIDS.");

        assertThat(names.people()).isEmpty();
        assertThat(names.places()).isEmpty();
    }

    @Test
    void the_first_word_of_a_sentence_is_no_name_for_that() {
        var names = names("Injured, he runs away. Tensions rise. Meanwhile the police wait. Desperate men shoot.");

        assertThat(names.people()).isEmpty();
    }

    @Test
    void a_language_that_writes_every_noun_large_brings_no_crowd() {
        var names = names(
                "Der Kommissar sucht den Täter in der Stadt. Die Frau wartet auf den Zug nach Hause. Am Abend kommt der Regen.");

        assertThat(names.people()).isEmpty();
        assertThat(names.places()).isEmpty();
    }

    @Test
    void scripts_without_capitals_name_nobody() {
        var names = names("ニコルはパリに住んでいる。警察は彼女を追う。نيكول تعيش في باريس.");

        assertThat(names.people()).isEmpty();
    }

    @Test
    void a_crowd_of_thousands_is_cut_to_those_named_most() {
        var crowd = new StringBuilder();
        for (var number = 0; number < 20_000; number++) {
            crowd.append("The police ask Anna")
                    .append(Character.toString('a' + number % 26))
                    .append("x".repeat(number % 7));
            crowd.append("y".repeat(number % 11)).append(" (Eric Stoltz) and Bert's wife. ");
        }

        assertThat(names(crowd.toString()).people()).hasSizeLessThanOrEqualTo(200);
    }

    private static Person person(Names names, String name) {
        return names.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Names names(String text) {
        var language = Language.of(text);
        return Names.in(text, new Sentences(text, language).in(new Span(0, text.length())), language);
    }

    private static String seed(String name) throws IOException {
        return Files.readString(Path.of("seeds/synopses", name + ".txt"));
    }
}
