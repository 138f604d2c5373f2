@NullMarked
package app.beatwright.inbox;

import org.jspecify.annotations.NullMarked;
