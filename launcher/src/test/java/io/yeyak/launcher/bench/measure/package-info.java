/** The meters read what there is. */
@NullMarked
package io.yeyak.launcher.bench.measure;

import org.jspecify.annotations.NullMarked;
