package app.beatwright.outline;

/// How much an outline holds. Lengths of text are in UTF-16 code units, as browsers count them.
public final class Limits {

    /// The prose of one node.
    public static final int PROSE = 20_000;

    /// A title, a slugline, an actor's name.
    public static final int TITLE = 200;

    /// What a beat does for a plotline or a character.
    public static final int STRAND = 500;

    /// Plotlines and characters that one beat may say this of.
    public static final int STRANDS = 100;

    /// The story's logline.
    public static final int LOGLINE = 500;

    /// A word of ours: a format, a structure and each half of a role.
    public static final int WORD = 40;

    /// Living nodes, the roots not counted: room for 5,000 beats with all that stands around them.
    public static final int NODES = 10_000;

    /// Nodes that ever were, the bin included. Nothing is ever deleted, so the bin needs an end too.
    public static final int NODES_EVER = 40_000;

    /// Living nodes directly under one act, sequence, cast and so on; the story may hold [#NODES].
    public static final int CHILDREN = 1_000;

    /// Nodes in one insert.
    public static final int INSERT = 500;

    /// Commands done together.
    public static final int TOGETHER = 1_000;

    /// Changes to a text in one write.
    public static final int UPDATES = 2_000;

    /// Links of one relation on one beat.
    public static final int LINKS = 100;

    /// The longest beat, in eighths of a page.
    public static final int EIGHTHS = 8_000;

    /// The highest tension of a beat; the lowest is 1.
    public static final int TENSION = 10;

    /// The length a story may aim at, in eighths of a page.
    public static final int TARGET_LEAST = 8;

    public static final int TARGET_MOST = 80_000;

    private Limits() {}
}
