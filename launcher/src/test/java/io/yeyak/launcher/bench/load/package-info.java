/** The load generator sends what it should when it should, and counts what comes of it. */
@NullMarked
package io.yeyak.launcher.bench.load;

import org.jspecify.annotations.NullMarked;
