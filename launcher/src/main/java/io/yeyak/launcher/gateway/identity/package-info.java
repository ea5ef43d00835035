/** Who is calling: tokens, and the identity provider's keys. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
