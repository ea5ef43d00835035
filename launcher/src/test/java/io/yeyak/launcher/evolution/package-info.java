/** Versions that live side by side: what one has written, another reads. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.evolution;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
