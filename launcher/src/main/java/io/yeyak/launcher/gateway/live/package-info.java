/** Changes as server-sent events: one feed per gateway, fanned out to its streams. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
