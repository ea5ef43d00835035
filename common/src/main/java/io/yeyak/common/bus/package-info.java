/** The one doorway to the event bus: typed addresses, a deadline on each request, an answer to each request. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.bus;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
