/** Which faults pass. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.fault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
