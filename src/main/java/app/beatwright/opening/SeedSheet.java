package app.beatwright.opening;

import app.beatwright.synopsis.Beat;
import app.beatwright.synopsis.DraftAct;
import app.beatwright.synopsis.FirstDraft;
import java.util.List;

/// A first beat sheet as the command line writes it. Other people's scripts read this: names stay.
record SeedSheet(List<SeedBeat> beats, List<SeedCharacter> characters, List<String> places, int sentences) {

    /// @param role as the outline's field has it, e.g. `snyder15/catalyst`; or empty
    record SeedBeat(String title, String text, String role, String act, Source source) {}

    /// In UTF-16 units of the file as it is, `to` exclusive.
    record Source(int from, int to) {}

    record SeedCharacter(String name, List<String> aliases, int count, String actor) {}

    static SeedSheet of(FirstDraft draft) {
        return new SeedSheet(
                draft.acts().stream()
                        .flatMap(act -> act.beats().map(beat -> beat(beat, act)))
                        .toList(),
                draft.characters().stream()
                        .map(person ->
                                new SeedCharacter(person.name(), person.aliases(), person.count(), person.actor()))
                        .toList(),
                draft.places().stream().map(place -> place.name()).toList(),
                draft.sentences().size());
    }

    private static SeedBeat beat(Beat beat, DraftAct act) {
        var source = new Source(beat.span().from(), beat.span().to());
        return new SeedBeat(beat.title(), beat.text(), beat.role(), act.title(), source);
    }
}
