/// Home: the outlines on somebody’s shelf.
@NullMarked
package app.beatwright.ui.home;

import org.jspecify.annotations.NullMarked;
