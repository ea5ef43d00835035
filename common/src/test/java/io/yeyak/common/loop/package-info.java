/** Loops that outlive their faults. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.loop;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
