@NullMarked
package app.beatwright.ui.part;

import org.jspecify.annotations.NullMarked;
