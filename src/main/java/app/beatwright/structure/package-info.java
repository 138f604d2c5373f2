/// Story structures as overlays: roles, the bands where they usually stand, and what an outline covers of them.
@ApplicationModule(allowedDependencies = {"outline"})
@NullMarked
package app.beatwright.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
