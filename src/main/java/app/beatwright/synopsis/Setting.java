package app.beatwright.synopsis;

import java.util.List;

/// A place the prose seems to name.
///
/// @param name the form used most
/// @param mentions where in the source, in order
public record Setting(String name, List<String> aliases, List<Span> mentions) {

    public Setting {
        aliases = List.copyOf(aliases);
        mentions = List.copyOf(mentions);
    }

    public int count() {
        return mentions.size();
    }
}
