/** How the whole platform is, put together of what each part says of itself. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
