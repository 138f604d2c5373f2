package app.beatwright.outline;

/// Where a writer wants something to stand. It is meant, not exact: by the time it is resolved the sibling may be gone.
public record Place(NodeId parent, Anchor anchor) {

    public static Place atEndOf(NodeId parent) {
        return new Place(parent, new Anchor.Last());
    }

    public static Place atStartOf(NodeId parent) {
        return new Place(parent, new Anchor.First());
    }

    public static Place after(NodeId parent, NodeId sibling) {
        return new Place(parent, new Anchor.After(sibling));
    }

    public static Place before(NodeId parent, NodeId sibling) {
        return new Place(parent, new Anchor.Before(sibling));
    }
}
