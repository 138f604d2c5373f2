/// Writing an outline so that other tools, and people without any, can read it.
@ApplicationModule(allowedDependencies = {"outline", "structure"})
@NullMarked
package app.beatwright.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
