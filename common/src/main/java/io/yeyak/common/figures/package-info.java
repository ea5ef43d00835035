/** What a context counts of itself, for whoever collects it; how it is collected is the business of the process. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.figures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
