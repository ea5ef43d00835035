/** JSON that is checked while it is read: the schemas of the contract, compiled. Depends on Jackson's parser only. */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.gateway.shape;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
