/** The contract as the gateway needs it: its operations, their parameters and the problems it knows. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway.contract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
