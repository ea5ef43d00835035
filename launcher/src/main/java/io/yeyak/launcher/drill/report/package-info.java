/** What a drill has to say in the end, for people and for machines. All of it comes from the history. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.drill.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
