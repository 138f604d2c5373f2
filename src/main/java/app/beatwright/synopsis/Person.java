package app.beatwright.synopsis;

import java.util.List;

/// Somebody the prose seems to name.
///
/// @param name the form used most
/// @param aliases the other forms, the most used first
/// @param actor who plays the part, where the prose says so in brackets; otherwise empty
/// @param mentions where in the source, in order
public record Person(String name, List<String> aliases, String actor, List<Span> mentions) {

    public Person {
        aliases = List.copyOf(aliases);
        mentions = List.copyOf(mentions);
    }

    public int count() {
        return mentions.size();
    }
}
