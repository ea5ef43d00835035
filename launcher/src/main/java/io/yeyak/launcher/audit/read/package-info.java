/** Reads what contexts show to auditors: only views, never a table, and each schema by connections of its own. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.audit.read;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
