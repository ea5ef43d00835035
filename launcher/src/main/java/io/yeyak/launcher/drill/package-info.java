/** A rehearsal for the worst day: a platform of many processes under load, whose parts are broken one after another. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.drill;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
