/** Asks whether everything is right: looks at what every context has stored, at the provider's books and at Kafka. */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
