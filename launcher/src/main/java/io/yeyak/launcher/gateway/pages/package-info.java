/** The web pages as files: read once, named by what is in them, and sent with a policy that lets nothing else run. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
