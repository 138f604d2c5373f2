/// Prose to beats: sentences, names, a first split that the writer moves about, and where each beat came from.
@ApplicationModule(allowedDependencies = {"outline", "structure"})
@NullMarked
package app.beatwright.synopsis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
