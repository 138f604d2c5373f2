package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is stopped and started as an administrator does it while ten people write: two at browsers, eight whose
/// lines are spoken by hand.
class PlannedRestartTest {

    private static final List<String> PEOPLE = List.of("Ada", "Bo");
    private static final int TYPISTS = 8;
    private static final int SOON_MILLIS = 500;

    @TempDir
    Path directory;

    @Test
    void after_a_planned_restart_everybody_writes_on_and_no_letter_is_lost() throws Exception {
        var company = Company.founded(Installation.in(data()), PEOPLE, PEOPLE, 1, TYPISTS);
        try (var server = new app.beatwright.Installation(directory).start();
                var chromium = new Chromium()) {
            var pages = pages(company, chromium, server.url());
            var typists = typists(company, server.port());

            var typing = typists.stream().map(PlannedRestartTest::typing).toList();
            var restarted = restarted(server);
            while (!restarted.isDone()) {
                pages.forEach(Author::acts);
            }
            restarted.join();
            typing.forEach(CompletableFuture::join);
            for (var typist : typists) {
                assertThat(typist.isHungUpOn()).isEqualTo(Farewell.GOING_DOWN.code());
            }
            var cookies = Cookies.of(server.port(), company.people().getFirst().email());
            for (var typist : typists) {
                typist.comesBack(Tab.openWith(server.port(), cookies)).types("End.");
            }
            pages.forEach(PlannedRestartTest::isAsBefore);
            typists.forEach(Typist::close);
            server.stop();

            assertThat(server.said()).doesNotContain("is not as it was when Beatwright was stopped");
            var journal = company.journal(Installation.in(data()));
            pages.forEach(page -> page.keepsEverything(Author.Kept.in(journal)));
            assertThat(typists)
                    .allSatisfy(typist -> assertThat(
                                    journal.find(typist.beat()).orElseThrow().prose())
                            .isEqualTo(typist.typed())
                            .endsWith("End."));
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private static CompletableFuture<Void> restarted(app.beatwright.Installation server) {
        return CompletableFuture.runAsync(
                () -> {
                    server.stop();
                    server.start();
                },
                CompletableFuture.delayedExecutor(SOON_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static CompletableFuture<Void> typing(Typist typist) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        typist.typesUntilHungUpOn();
                    } catch (InterruptedException hurried) {
                        throw new CompletionException(hurried);
                    }
                },
                Thread::startVirtualThread);
    }

    private static List<Author> pages(Company company, Chromium chromium, String url) {
        var pages = new ArrayList<Author>();
        for (var somebody : company.people()) {
            var writer = company.sitsDown(chromium, url, somebody);
            pages.add(new LineAuthor(writer, somebody.name(), PEOPLE.indexOf(somebody.name()), company.chapterIds()));
        }
        pages.forEach(page -> page.turnsTo(0));
        return pages;
    }

    private static List<Typist> typists(Company company, int port) throws Exception {
        var cookies = Cookies.of(port, company.people().getFirst().email());
        var typists = new ArrayList<Typist>();
        for (var beat : company.alone()) {
            var client = "c-" + beat.toString().substring(0, 8);
            typists.add(Typist.at(Tab.openWith(port, cookies), company.branch(), beat, client));
        }
        return typists;
    }

    /// By itself: saved, and nothing is said about the line any more.
    private static void isAsBefore(Author page) {
        var writer = page.writer().isSaved();
        writer.page().locator(".away span").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        Company.neverReloaded(writer);
    }
}
