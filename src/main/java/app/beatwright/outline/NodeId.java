package app.beatwright.outline;

import java.util.UUID;

/// The permanent name of a node. It is chosen once, by whoever makes the node, and never given to another.
public record NodeId(UUID value) implements Comparable<NodeId> {

    /// Where the roots stand: no node has this id.
    public static final NodeId NOWHERE = root(0);

    /// Under it stand acts, sequences and beats.
    public static final NodeId STORY = root(1);

    /// Under it stand the characters.
    public static final NodeId CAST = root(2);

    /// Under it stand the locations.
    public static final NodeId PLACES = root(3);

    /// Under it stand the plotlines.
    public static final NodeId PLOTLINES = root(4);

    /// Under it lie beats, and sequences of them, that have no place in the story, or none yet.
    public static final NodeId SHELF = root(5);

    private static NodeId root(long which) {
        return new NodeId(new UUID(0, which));
    }

    /// Reads an id as the wire and the journal write it.
    ///
    /// @throws IllegalArgumentException if this is no UUID in its full, lower-case form
    public static NodeId of(String uuid) {
        var id = new NodeId(UUID.fromString(uuid));
        if (!id.toString().equals(uuid)) {
            throw new IllegalArgumentException("A node's id is a UUID in lower case, got " + uuid);
        }
        return id;
    }

    public static NodeId random() {
        return new NodeId(UUID.randomUUID());
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
