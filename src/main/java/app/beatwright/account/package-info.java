/// People: signing up, signing in, their names and colours. Knows no outline.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.beatwright.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
