/** What is broken on a stage, when, and whether anybody felt it. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.drill.fault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
