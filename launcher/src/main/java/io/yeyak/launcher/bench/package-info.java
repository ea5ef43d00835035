/** How fast the platform is on the machine at hand, and what a reservation costs there. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
