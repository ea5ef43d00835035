/** From a request to an answer: limits, the pipeline of an operation, problems and headers. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
