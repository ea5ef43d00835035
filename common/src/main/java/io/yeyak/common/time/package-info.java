/** Where identities come from. Time comes from the database: see the rules that are given their moment. */
@NullMarked
@CheckReturnValue
package io.yeyak.common.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
