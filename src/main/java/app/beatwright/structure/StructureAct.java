package app.beatwright.structure;

import java.util.Optional;

/// An act of a structure.
///
/// @param closes the id of the role that ends the act; empty for the last one
public record StructureAct(String name, Optional<String> closes) {}
