/**
 * The load of a drill: customers, administrators and people who send nonsense, as many as are wanted and in an order
 * that follows from a seed. They come whether or not the platform keeps up, and they are good clients: who gets no
 * answer asks again, elsewhere, with the same key. All they do and see is noted.
 */
@CheckReturnValue
@NullMarked
package io.yeyak.launcher.drill.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
