package app.beatwright.room;

/// One beat in the strip on an outline's card: the letter of its first plotline's colour, or none, and its
/// length.
public record Bar(String colour, int eighths) {}
