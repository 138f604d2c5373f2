/// The house rules and the journeys through the whole of it.
@NullMarked
package app.beatwright;

import org.jspecify.annotations.NullMarked;
