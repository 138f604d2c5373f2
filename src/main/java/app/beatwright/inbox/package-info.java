/// What waits for somebody in all their outlines, how it is told in open pages, and by mail.
@ApplicationModule(allowedDependencies = {"outline", "account", "journal", "review", "room"})
@NullMarked
package app.beatwright.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
