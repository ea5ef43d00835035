/** A report says what was measured. */
@NullMarked
package io.yeyak.launcher.bench.report;

import org.jspecify.annotations.NullMarked;
