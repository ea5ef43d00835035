/** Loops that wait: for work, for a wake-up, for a part that is away. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.loop;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
