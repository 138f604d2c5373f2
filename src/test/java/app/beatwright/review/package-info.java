@NullMarked
package app.beatwright.review;

import org.jspecify.annotations.NullMarked;
