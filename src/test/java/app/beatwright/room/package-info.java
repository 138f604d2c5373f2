@NullMarked
package app.beatwright.room;

import org.jspecify.annotations.NullMarked;
