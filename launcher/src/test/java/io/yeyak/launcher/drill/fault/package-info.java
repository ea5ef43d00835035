/** What may be broken together, and what not. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.drill.fault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
