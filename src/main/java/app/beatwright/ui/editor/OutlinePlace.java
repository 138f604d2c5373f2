package app.beatwright.ui.editor;

import app.beatwright.account.Account;
import app.beatwright.outline.NodeId;
import app.beatwright.structure.Structure;
import app.beatwright.structure.StructureRole;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the writing surface stands: `frontend/outline-editor`, in the keeping of `frontend/page/outline-place.ts`.
@Tag("outline-place")
@JsModule("./page/outline-place.ts")
class OutlinePlace extends Component {

    /// What the surface is told.
    record Setting(
            String branch,
            String outline,
            String role,
            String account,
            String name,
            String address,
            String colour,
            List<Choice> roles,
            List<Double> acts) {}

    /// A structure role a beat can be given.
    ///
    /// @param at where a beat sheet prints it, in percent of the story
    /// @param act in which of the structure's acts, from 0
    /// @param min where the band begins within which it is on time, in percent of the story
    /// @param ideal its textbook place
    /// @param max where the band ends
    /// @param purpose what it is for, as long as its beat says nothing
    record Choice(String id, String name, double at, int act, double min, double ideal, double max, String purpose) {}

    private Setting told = new Setting("", "", "", "", "", "", "", List.of(), List.of());

    OutlinePlace(OpenOutline open, Account account, Consumer<Optional<NodeId>> select, Runnable keys) {
        open.whenLooked(() -> tell(open, account));
        open.whenDone(seq -> getElement().callJsFunction("did", (double) seq));
        getElement()
                .addEventListener(
                        "selection-changed",
                        event -> select.accept(node(
                                event.getEventData().path("event.detail.node").asString(""))))
                .addEventData("event.detail.node");
        getElement().addEventListener("outline-changed", _ -> open.look());
        getElement()
                .addEventListener(
                        "suggesting-changed",
                        event -> open.suggest(
                                event.getEventData().path("event.detail").asBoolean(false)))
                .addEventData("event.detail");
        getElement().addEventListener("keyboard-sheet", _ -> keys.run());
    }

    private void tell(OpenOutline open, Account account) {
        var desk = open.desk();
        var setting = new Setting(
                desk.branch().toString(),
                desk.id().toString(),
                desk.role().word(),
                account.id().toString(),
                account.name(),
                account.email(),
                account.colour(),
                choices(open),
                open.structure().map(Structure::actEnds).orElse(List.of()));
        if (!setting.equals(told)) {
            told = setting;
            getElement().setPropertyBean("setting", setting);
        }
    }

    private static List<Choice> choices(OpenOutline open) {
        return open.structure()
                .map(structure -> structure.roles().stream()
                        .map(role -> choice(structure, role))
                        .toList())
                .orElse(List.of());
    }

    private static Choice choice(Structure structure, StructureRole role) {
        return new Choice(
                structure.key(role),
                role.name(),
                role.from(),
                structure.actOf(role),
                role.min(),
                role.ideal(),
                role.max(),
                role.purpose());
    }

    /// What a page sends may be anything.
    private static Optional<NodeId> node(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(NodeId.of(id));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    void reveal(NodeId node) {
        getElement().callJsFunction("reveal", node.toString());
    }
}
