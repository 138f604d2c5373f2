/// What a new installation begins with, and the command line that needs no installation at all.
@ApplicationModule(allowedDependencies = {"account", "outline", "journal", "room", "structure", "synopsis"})
@NullMarked
package app.beatwright.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
