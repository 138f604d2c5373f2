/// One outline: its bar, rail and panel, around the writing surface.
@NullMarked
package app.beatwright.ui.editor;

import org.jspecify.annotations.NullMarked;
