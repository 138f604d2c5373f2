@NullMarked
package app.beatwright.account;

import org.jspecify.annotations.NullMarked;
