/// Writing together: the library of outlines, who may open them, the open rooms, live sync.
@ApplicationModule(allowedDependencies = {"outline", "text", "account", "journal", "review"})
@NullMarked
package app.beatwright.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
