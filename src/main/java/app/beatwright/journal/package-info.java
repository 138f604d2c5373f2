/// What has happened to each outline, line by line, on disk: written before anybody is told, read back as the outline
/// of now, and looked over for damage.
@ApplicationModule(allowedDependencies = {"account", "outline", "text"})
@NullMarked
package app.beatwright.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
