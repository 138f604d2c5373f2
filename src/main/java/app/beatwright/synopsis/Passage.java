package app.beatwright.synopsis;

import java.util.List;

/// A part of the prose as its writer laid it out.
sealed interface Passage {

    /// `ACT TWO`, or the highest of several levels of headings.
    record Act(String title) implements Passage {}

    /// Any other heading; the deeper, the higher its level.
    record Heading(String title, int level) implements Passage {}

    /// Something its writer already set apart as one beat: a numbered line, a bullet, what stands under a slugline.
    ///
    /// @param title its own title, or empty
    /// @param told where its prose stands; empty if it has none
    record Told(String title, String slugline, boolean done, Span told) implements Passage {}

    /// Running prose; never without a sentence.
    record Paragraph(List<Span> sentences) implements Passage {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }
}
