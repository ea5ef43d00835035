/** What is followed across processes: the W3C trace context as it travels, and who notes the steps, if anybody. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.trace;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
