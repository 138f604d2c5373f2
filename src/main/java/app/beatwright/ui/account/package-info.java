/// The doors: the first account, signing in, signing up, joining by a link.
@NullMarked
package app.beatwright.ui.account;

import org.jspecify.annotations.NullMarked;
