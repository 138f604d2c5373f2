@NullMarked
package app.beatwright.journal;

import org.jspecify.annotations.NullMarked;
