package app.beatwright.ui.editor;

import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Limits;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Paging;
import app.beatwright.outline.Relation;
import app.beatwright.structure.StructureRole;
import app.beatwright.ui.part.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All that is known of the selected beat besides its words, each kept as soon as it is changed.
class BeatSide extends Div {

    private static final List<String> STATUSES = List.of("", "idea", "draft", "done");

    private static final List<String> TENSIONS = Stream.concat(
                    Stream.of(""), IntStream.rangeClosed(1, Limits.TENSION).mapToObj(Integer::toString))
            .toList();

    private final OpenOutline open;
    private final H2 heading = new H2();
    private final Paragraph pages = new Paragraph();
    private final Div fields = new Div();
    private final Paragraph nothing = new Paragraph("Choose a beat, and what is known of it stands here.");
    private final TextField title = new TextField("Title");
    private final Select<String> role = new Select<>();
    private final Paragraph purpose = new Paragraph();
    private final TextField slugline = new TextField("Slugline");
    private final LinkField characters;
    private final LinkField locations;
    private final LinkField plotlines;
    private final TextField length = new TextField("Length");
    private final Select<String> tension = new Select<>();
    private final Select<String> status = new Select<>();
    private Optional<NodeId> shown = Optional.empty();

    BeatSide(OpenOutline open) {
        this.open = open;
        this.characters = new LinkField(open, "Characters", Kind.CHARACTER, Relation.CHARACTER);
        this.locations = new LinkField(open, "Locations", Kind.LOCATION, Relation.LOCATION);
        this.plotlines = new LinkField(open, "Plotlines", Kind.PLOTLINE, Relation.PLOTLINE);
        addClassName("beat-side");
        pages.addClassName("pages");
        purpose.addClassName("purpose");
        nothing.addClassName("calm");
        fields.addClassName("fields");
        fields.add(title, role, purpose, slugline, characters, locations, plotlines, length, tension, status);
        add(heading, pages, nothing, fields);
        prepare();
        open.whenLooked(this::show);
    }

    private void prepare() {
        title.setMaxLength(Limits.TITLE);
        title.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        slugline.setMaxLength(Limits.TITLE);
        slugline.setPlaceholder("INT. PLACE – DAY");
        slugline.addClassName("script");
        length.setHelperText("Pages and eighths: 2, 1 4/8, 3/8");
        role.setLabel("Role");
        tension.setLabel("Tension");
        tension.setItems(TENSIONS);
        tension.setItemLabelGenerator(value -> value.isEmpty() ? "None" : value);
        status.setLabel("Status");
        status.setItems(STATUSES);
        status.setItemLabelGenerator(BeatSide::statusInWords);
        Editing.keeps(title, "beat-title", value -> set(Field.TITLE, value.strip()));
        Editing.keeps(role, "beat-role", value -> set(Field.ROLE, value));
        Editing.keeps(slugline, "beat-slugline", value -> set(Field.SLUGLINE, value.strip()));
        Editing.keeps(length, "beat-length", this::setLength);
        Editing.keeps(tension, "beat-tension", value -> set(Field.TENSION, value));
        Editing.keeps(status, "beat-status", value -> set(Field.STATUS, value));
    }

    private static String statusInWords(String status) {
        return switch (status) {
            case "idea" -> "Idea";
            case "draft" -> "Draft";
            case "done" -> "Done";
            default -> "None";
        };
    }

    private void set(Field field, String value) {
        shown.ifPresent(beat -> open.set(beat, field, value));
    }

    private void setLength(String words) {
        Lengths.eighths(words).ifPresentOrElse(eighths -> set(Field.LENGTH, Integer.toString(eighths)), () -> {
            Toast.say("A length is pages and eighths: 2, 1 4/8, 3/8.");
            open.look();
        });
    }

    private void show() {
        var beat = open.beat();
        shown = beat.map(Node::id);
        fields.setVisible(beat.isPresent());
        heading.setVisible(beat.isPresent());
        pages.setVisible(beat.isPresent());
        nothing.setVisible(beat.isEmpty());
        beat.ifPresent(this::show);
    }

    private void show(Node beat) {
        var mayWrite = open.mayWrite();
        heading.setText("Beat " + beat.number());
        pages.setText(Paging.of(open.outline())
                .find(beat.id())
                .map(Paging.Pages::label)
                .orElse("on the shelf"));
        Editing.show(title, beat.title(), mayWrite);
        Editing.show(slugline, beat.field(Field.SLUGLINE), mayWrite);
        Editing.show(length, Lengths.inWords(beat.eighths()), mayWrite);
        Editing.show(tension, beat.field(Field.TENSION), mayWrite);
        Editing.show(status, beat.field(Field.STATUS), mayWrite);
        showRole(beat, mayWrite);
        Stream.of(characters, locations, plotlines).forEach(field -> field.show(beat, mayWrite));
    }

    private void showRole(Node beat, boolean mayWrite) {
        var structure = open.structure();
        var plays = beat.field(Field.ROLE);
        role.setVisible(structure.isPresent());
        purpose.setText(structure
                .flatMap(laid -> laid.played(plays))
                .map(StructureRole::purpose)
                .orElse(""));
        structure.ifPresent(laid -> {
            if (!Editing.isBusy(role)) {
                var keys = Stream.concat(
                                Stream.of("", plays), laid.roles().stream().map(laid::key))
                        .distinct()
                        .toList();
                role.setItems(keys);
                role.setItemLabelGenerator(key -> key.isEmpty()
                        ? "None"
                        : laid.played(key).map(StructureRole::name).orElse(key));
                role.setValue(plays);
            }
            role.setReadOnly(!mayWrite);
        });
    }
}
