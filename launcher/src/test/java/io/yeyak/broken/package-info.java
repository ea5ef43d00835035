/** What nobody may write: each class breaks one rule, to prove that the rule would notice. */
@CheckReturnValue
@NullMarked
package io.yeyak.broken;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
