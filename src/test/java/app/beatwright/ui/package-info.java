@NullMarked
package app.beatwright.ui;

import org.jspecify.annotations.NullMarked;
