/** The HTTP side of Yeyak, built from the contract: it knows no context and no domain noun. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
