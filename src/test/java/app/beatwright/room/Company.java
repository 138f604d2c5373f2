package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Chromium;
import app.beatwright.Writer;
import app.beatwright.account.Account;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Journal;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Command;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Place;
import app.beatwright.outline.Seedling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Several people of one installation who share an outline.
///
/// @param chapters beats in which several write together, each on a line that begins with their name
/// @param alone empty beats, for one writer each
record Company(List<Account> people, OutlineId outline, BranchId branch, List<NodeId> chapters, List<NodeId> alone) {

    static final String TITLE = "La Balance";

    /// On a fresh installation, which is closed again.
    ///
    /// @param together who has a line in every chapter
    static Company founded(Installation fresh, List<String> names, List<String> together, int chapters, int alone) {
        try (fresh) {
            var people = names.stream().map(fresh::signUp).toList();
            var owner = people.getFirst();
            var outline = fresh.get(Library.class).create(owner.id(), TITLE);
            people.stream().skip(1).forEach(somebody -> joins(fresh, owner, outline, somebody));
            var branch = fresh.get(Library.class).open(owner.id(), outline).branch();
            var company = new Company(people, outline, branch, ids(chapters), ids(alone));
            fresh.get(Rooms.class)
                    .submit(
                            owner.id(),
                            outline,
                            new Command.Insert(company.seedlings(together), Place.atEndOf(NodeId.STORY)));
            return company;
        }
    }

    private static List<NodeId> ids(int count) {
        return Stream.generate(NodeId::random).limit(count).toList();
    }

    private List<Seedling> seedlings(List<String> together) {
        return Stream.concat(
                        chapters.stream().map(id -> chapter(id, together)),
                        alone.stream().map(id -> Seedling.of(id, Kind.BEAT)))
                .toList();
    }

    private static void joins(Installation fresh, Account owner, OutlineId outline, Account somebody) {
        var invitations = fresh.get(Invitations.class);
        var invited = invitations.invite(owner.id(), outline, Role.EDITOR, Duration.ofDays(1));
        invitations.accept(somebody.id(), ((Invited.Link) invited).token());
    }

    private static Seedling chapter(NodeId id, List<String> names) {
        return new Seedling(id, Kind.BEAT, Map.of(), String.join("\n", names), Map.of(), Optional.empty());
    }

    /// In a browser of their own. The page remembers that it was never loaded again.
    Writer sitsDown(Chromium chromium, String url, Account somebody) {
        var writer = Writer.signsIn(chromium.person(), url, somebody.email(), Installation.PASSWORD)
                .opens(TITLE);
        writer.page().evaluate("window.neverReloaded = true");
        return writer;
    }

    static void neverReloaded(Writer writer) {
        assertThat(writer.page().evaluate("window.neverReloaded")).isEqualTo(true);
    }

    List<String> chapterIds() {
        return chapters.stream().map(NodeId::toString).toList();
    }

    /// What the facts of a stopped installation come to, which is what its rows say.
    Outline journal(Installation later) {
        try (later) {
            var now = later.get(Journal.class).open(branch);
            assertThat(later.get(Journal.class).stateAt(branch, now.seq())).isEqualTo(now.outline());
            return now.outline();
        }
    }
}
