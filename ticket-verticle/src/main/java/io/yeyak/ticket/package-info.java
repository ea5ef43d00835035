/** Issues tickets. */
@CheckReturnValue
@NullMarked
package io.yeyak.ticket;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
