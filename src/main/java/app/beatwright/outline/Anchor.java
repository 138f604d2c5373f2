package app.beatwright.outline;

/// What a [Place] holds on to among the children of its parent. A sibling that is gone or elsewhere means: at the end.
public sealed interface Anchor {

    record First() implements Anchor {}

    record Last() implements Anchor {}

    record After(NodeId sibling) implements Anchor {}

    record Before(NodeId sibling) implements Anchor {}
}
