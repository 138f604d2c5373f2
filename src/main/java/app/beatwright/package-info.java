/// Beatwright: screenplay outlines, written together in the browser.
@NullMarked
package app.beatwright;

import org.jspecify.annotations.NullMarked;
