/** Where payments are kept. A state is spread over typed columns here, and nowhere else. */
@NullMarked
@CheckReturnValue
package io.yeyak.payment.adapter.out.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
