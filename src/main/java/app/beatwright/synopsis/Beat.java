package app.beatwright.synopsis;

import java.util.List;

/// A beat of the first draft.
///
/// @param text its prose: the words of its span, line breaks aside
/// @param role what it plays in the structure, as the outline's field has it, e.g. `snyder15/catalyst`; or empty
/// @param span where it comes from; empty for a beat that is a heading and nothing else
/// @param sentences those of the source that are in it; every sentence is in exactly one beat
public record Beat(
        String title,
        String text,
        String slugline,
        String role,
        boolean done,
        int eighths,
        Span span,
        List<Span> sentences) {

    public Beat {
        sentences = List.copyOf(sentences);
    }

    /// Of one stretch of the source, with nothing decided about it yet.
    static Beat told(String title, String text, String slugline, boolean done, Span span, List<Span> sentences) {
        return new Beat(title, text, slugline, "", done, 0, span, sentences);
    }

    Beat playing(String key) {
        return new Beat(title, text, slugline, key, done, eighths, span, sentences);
    }

    Beat lasting(int length) {
        return new Beat(title, text, slugline, role, done, length, span, sentences);
    }
}
