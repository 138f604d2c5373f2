/// Words that several people change at once: changes to a text, and how they are carried over each other.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.beatwright.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
