/** Requests at their own pace, whether or not they are answered, and what came of each. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.bench.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
