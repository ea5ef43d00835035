/** That whoever asks is answered. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.bus;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
