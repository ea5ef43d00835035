/** Sign-in and sessions of people who come with a browser: their tokens stay here, and their pages never see one. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
