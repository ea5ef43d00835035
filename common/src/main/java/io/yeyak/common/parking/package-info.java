/** Messages that could not be handled: how they are seen, replayed in order and given up. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.parking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
