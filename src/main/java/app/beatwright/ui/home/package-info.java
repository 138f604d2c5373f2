/// Home: the outlines on somebody’s library.
@NullMarked
package app.beatwright.ui.home;

import org.jspecify.annotations.NullMarked;
