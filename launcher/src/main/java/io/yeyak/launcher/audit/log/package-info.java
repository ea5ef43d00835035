/** Reads what lies in Kafka, beside the consumers of the contexts and without a group. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.audit.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
