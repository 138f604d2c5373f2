package app.beatwright.opening;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Accounts;
import app.beatwright.account.SignUp;
import app.beatwright.account.SignedIn;
import app.beatwright.journal.Journal;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.review.Threads;
import app.beatwright.room.Library;
import app.beatwright.room.Listed;
import app.beatwright.room.Rooms;
import app.beatwright.structure.Coverage;
import app.beatwright.structure.Structures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

class FirstNightTest {

    @TempDir
    Path directory;

    @Test
    void the_first_person_finds_two_outlines_made_of_prose_and_nobody_else_does() throws IOException {
        try (var context = opened()) {
            var accounts = context.getBean(Accounts.class);
            var library = context.getBean(Library.class);
            var ada = ((SignUp.Welcome) accounts.createFirst("Ada", "ada@example.org", "a long enough password"))
                    .account();
            var bo = ((SignUp.Welcome) accounts.signUp("Bo", "bo@example.org", "a long enough password")).account();

            assertThat(library.of(ada.id()))
                    .extracting(Listed::title)
                    .containsExactlyInAnyOrder("La Balance", "Killing Zoe");
            assertThat(library.of(bo.id())).isEmpty();
            for (var listed : library.of(ada.id())) {
                var outline = context.getBean(Rooms.class).look(ada.id(), listed.id());
                var file = listed.title().toLowerCase(Locale.ROOT).replace(' ', '-');
                var source = Files.readString(Path.of("seeds/synopses", file + ".txt"));
                assertThat(outline.story().text(Channel.SOURCE).content()).isEqualTo(source);
                assertThat(outline.beats()).hasSize(listed.title().equals("La Balance") ? 19 : 21);
                assertThat(outline.beats()).allSatisfy(beat -> {
                    var ends = beat.field(Field.SPAN).split("-", -1);
                    assertThat(source.substring(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                            .isEqualTo(beat.prose());
                });
                assertThat(outline.children(NodeId.CAST)).hasSizeBetween(3, 6);
                assertThat(Coverage.of(Structures.shipped().usual(), outline).summary())
                        .isEqualTo("13 of 15");
            }
        }
    }

    @Test
    void whose_first_night_was_cut_short_finds_both_outlines_after_the_next_start() {
        try (var context = opened()) {
            context.getBean(Accounts.class).signUp("Ada", "ada@example.org", "a long enough password");
        }

        try (var context = opened()) {
            var ada = context.getBean(Accounts.class).onlyOne().orElseThrow();
            assertThat(context.getBean(Library.class).of(ada.id()))
                    .extracting(Listed::title)
                    .containsExactlyInAnyOrder("La Balance", "Killing Zoe");
        }
    }

    @Test
    void the_shipped_prose_is_called_after_its_files() {
        assertThat(ShippedProse.all()).extracting(ShippedProse::title).containsExactly("Killing Zoe", "La Balance");
    }

    private ConfigurableApplicationContext opened() {
        return new SpringApplicationBuilder(Plan.class)
                .web(WebApplicationType.NONE)
                .run("--spring.main.banner-mode=off", "--beatwright.data-dir=" + directory);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @ComponentScan(
            basePackageClasses = {
                SignedIn.class,
                Journal.class,
                Library.class,
                Threads.class,
                Structures.class,
                FirstNight.class
            },
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class))
    @EntityScan(basePackageClasses = {SignedIn.class, Journal.class, Library.class, Threads.class})
    @EnableJpaRepositories(basePackageClasses = {SignedIn.class, Journal.class, Library.class, Threads.class})
    static class Plan {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
