/**
 * The issuer of the embedded mode: OpenID Connect with its own users, keys and sign-in page, on the loopback address. A
 * deployment points at its own provider instead.
 */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.oidc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
