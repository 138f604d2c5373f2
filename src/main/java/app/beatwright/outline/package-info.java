/// The document: acts, sequences, beats, characters, locations, plotlines, and the edits that change them. Plain
/// values.
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package app.beatwright.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
