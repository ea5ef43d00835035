/** A TCP proxy whose connections are slowed down, cut and torn while it runs. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.drill.proxy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
