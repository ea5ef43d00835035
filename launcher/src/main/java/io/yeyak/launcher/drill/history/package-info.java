/** What the clients of a drill did and saw, one line of JSON for each: the only thing a verdict is based on. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.drill.history;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
