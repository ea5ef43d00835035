/**
 * Judges a history: every checker reads it line by line and holds it against one promise. They know nothing of the
 * platform but what its contract says, and need nothing but the history.
 */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.drill.judge;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
