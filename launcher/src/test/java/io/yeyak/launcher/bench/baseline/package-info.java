/** The conventional ways to sell sell what they say. */
@NullMarked
package io.yeyak.launcher.bench.baseline;

import org.jspecify.annotations.NullMarked;
