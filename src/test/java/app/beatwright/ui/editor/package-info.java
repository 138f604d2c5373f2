@NullMarked
package app.beatwright.ui.editor;

import org.jspecify.annotations.NullMarked;
