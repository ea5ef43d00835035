/** PostgreSQL and Kafka of our own, for the run command and for tests: nothing to install, nothing shared. */
@CheckReturnValue
@NullMarked
package io.yeyak.common.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
