/** A platform of many processes on this machine, all of whose connections can be disturbed. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.drill.stage;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
