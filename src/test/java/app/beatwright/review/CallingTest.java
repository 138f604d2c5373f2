package app.beatwright.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Somebody;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who learns of what is said.
class CallingTest {

    private static final Instant TONIGHT = Instant.parse("2026-12-01T20:00:00Z");

    private static final Addressee OWNER = addressee("Ada", true, true);
    private static final Addressee EDITOR = addressee("Bo", true, false);
    private static final Addressee COMMENTER = addressee("Cleo", false, false);
    private static final Addressee READER = addressee("Dan", false, false);
    private static final List<Addressee> COMPANY = List.of(OWNER, EDITOR, COMMENTER, READER);

    private static Addressee addressee(String name, boolean decides, boolean owns) {
        return new Addressee(Somebody.called(name).id(), name, decides, owns);
    }

    private static Comment said(Addressee by, String body) {
        return Comment.of(CommentId.random(), by.id(), TONIGHT, body);
    }

    private static CommentThread thread(Comment... comments) {
        return thread(Optional.empty(), comments);
    }

    private static CommentThread thread(Optional<Suggestion> suggestion, Comment... comments) {
        var target = new Target.OnNode(NodeId.STORY);
        return new CommentThread(
                ThreadId.random(),
                target,
                target,
                "",
                suggestion,
                Assignment.NONE,
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                List.of(comments));
    }

    private static CommentThread suggestedBy(Addressee who) {
        var title = new Proposal.Value(new Command.SetField(NodeId.STORY, Field.TITLE, "Zed"), "");
        return thread(Optional.of(Suggestion.of(title)), said(who, ""));
    }

    private static Map<String, Why> told(Addressee by, Optional<CommentThread> before, CommentThread now) {
        return reasons(new Calling(by.id(), TONIGHT, COMPANY).of(before, now));
    }

    private static Map<String, Why> reasons(List<Notice> notices) {
        return notices.stream()
                .collect(Collectors.toMap(
                        notice -> COMPANY.stream()
                                .filter(each -> each.id().equals(notice.to()))
                                .findFirst()
                                .orElseThrow()
                                .name(),
                        Notice::why));
    }

    @Test
    void an_owner_learns_that_somebody_has_begun_to_speak() {
        assertThat(told(COMMENTER, Optional.empty(), thread(said(COMMENTER, "Who holds the gun?"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Ada", Why.BEGUN));
        assertThat(told(OWNER, Optional.empty(), thread(said(OWNER, "Note to self"))))
                .isEmpty();
    }

    @Test
    void who_is_named_learns_that_and_nothing_less() {
        assertThat(told(COMMENTER, Optional.empty(), thread(said(COMMENTER, "@Ada, @Dan: see @Cleo’s note"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Ada", Why.MENTIONED, "Dan", Why.MENTIONED));
    }

    @Test
    void who_is_named_in_other_words_later_learns_it_once() {
        var before = thread(said(OWNER, "Who, @Bo?"));
        var first = before.comments().getFirst();
        var reworded = before.with(first.reworded("Who, @Bo or @Cleo?", TONIGHT));

        assertThat(told(OWNER, Optional.of(before), reworded))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Cleo", Why.MENTIONED));
    }

    @Test
    void an_answer_is_for_all_who_have_spoken_and_for_whoever_is_to_see_to_it() {
        var before = thread(said(COMMENTER, "Who?"), said(OWNER, "Zed."))
                .assigned(new Assignment(Optional.of(EDITOR.id()), Optional.empty()));

        assertThat(told(OWNER, Optional.of(before), before.and(said(OWNER, "Or Eric."))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Cleo", Why.ANSWERED, "Bo", Why.ANSWERED));
    }

    @Test
    void whose_words_were_taken_away_is_not_called_back() {
        var first = said(COMMENTER, "Who?");
        var before = thread(first, said(OWNER, "Zed.")).with(first.takenAway());

        assertThat(told(EDITOR, Optional.of(before), before.and(said(EDITOR, "Or Eric."))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Ada", Why.ANSWERED));
    }

    @Test
    void who_is_to_see_to_something_learns_it_unless_they_took_it_themselves() {
        var before = thread(said(COMMENTER, "Who?"));
        var given = before.assigned(new Assignment(Optional.of(EDITOR.id()), Optional.empty()));

        assertThat(told(OWNER, Optional.of(before), given))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Bo", Why.ASSIGNED));
        assertThat(told(EDITOR, Optional.of(before), given)).isEmpty();
        assertThat(told(OWNER, Optional.of(given), given)).isEmpty();
    }

    @Test
    void all_who_decide_learn_of_a_suggestion_and_whoever_made_it_learns_what_became_of_it() {
        var suggestion = suggestedBy(COMMENTER);
        assertThat(told(COMMENTER, Optional.empty(), suggestion))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Ada", Why.SUGGESTED, "Bo", Why.SUGGESTED));
        assertThat(told(EDITOR, Optional.of(suggestion), suggestion.turned(true, EDITOR.id(), TONIGHT)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Cleo", Why.REJECTED));

        var accepted = new Calling(EDITOR.id(), TONIGHT, COMPANY).accepted(suggestion, 12);
        assertThat(reasons(accepted)).containsExactlyInAnyOrderEntriesOf(Map.of("Cleo", Why.ACCEPTED));
        assertThat(new Calling(EDITOR.id(), TONIGHT, COMPANY).accepted(suggestion, 12))
                .as("told again after a crash")
                .isEqualTo(accepted);
    }

    @Test
    void who_began_a_thread_learns_that_it_is_resolved() {
        var before = thread(said(COMMENTER, "Who?"), said(OWNER, "Zed."));

        assertThat(told(EDITOR, Optional.of(before), before.turned(true, EDITOR.id(), TONIGHT)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Cleo", Why.RESOLVED));
    }

    @Test
    void who_gave_a_note_learns_what_came_of_it() {
        var before = thread(said(COMMENTER, "Who?")).noted(Optional.of(RoundNote.of(RoundId.random())));
        var note = before.note().orElseThrow();

        assertThat(told(OWNER, Optional.of(before), before.noted(Optional.of(note.answered(Disposition.TRIED, "")))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Cleo", Why.DISPOSED));
        assertThat(told(OWNER, Optional.of(before), before.noted(Optional.of(note.in(Optional.empty())))))
                .isEmpty();
    }

    @Test
    void a_sign_calls_nobody() {
        var before = thread(said(COMMENTER, "Who?"));
        var first = before.comments().getFirst();

        assertThat(told(OWNER, Optional.of(before), before.with(first.reactedTo(OWNER.id(), Sign.AGREE, true))))
                .isEmpty();
    }

    @Test
    void who_may_not_read_it_any_more_is_told_nothing() {
        var gone = addressee("Eve", false, false);
        var before = thread(said(gone, "Who?")).assigned(new Assignment(Optional.of(gone.id()), Optional.empty()));

        assertThat(told(OWNER, Optional.of(before), before.and(said(OWNER, "Zed, @Eve."))))
                .isEmpty();
    }
}
