package app.beatwright.outline;

/// Where a node stands: under whom, and at which key among its siblings. What a [Place] asked for, resolved.
public record Spot(NodeId parent, String order) {}
