/// What waits for somebody: behind the bell on every page, and on Home.
@NullMarked
package app.beatwright.ui.inbox;

import org.jspecify.annotations.NullMarked;
