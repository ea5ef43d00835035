/** Envelopes as headers. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.event;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
