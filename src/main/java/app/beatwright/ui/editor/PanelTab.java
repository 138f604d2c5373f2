package app.beatwright.ui.editor;

/// The sides of the panel.
enum PanelTab {
    BEAT("Beat"),
    COMMENTS("Comments"),
    SOURCE("Source"),
    BIN("Bin");

    private final String word;

    PanelTab(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
