/** What must be true, as judgments over what was read: no database, no clock. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.audit.rule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
