/** What every context runs besides its own rules, put together once. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.context;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
