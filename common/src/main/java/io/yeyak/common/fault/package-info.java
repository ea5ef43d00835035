/** Faults that pass by themselves, told from those that do not. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.fault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
