/// What people say about an outline: threads of comments, and where each of them is attached.
///
/// Threads lie beside the outline, not in it: whoever may comment need not be able to change a word.
@ApplicationModule(allowedDependencies = {"outline", "text", "account", "journal"})
@NullMarked
package app.beatwright.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
