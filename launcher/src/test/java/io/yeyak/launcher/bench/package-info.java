/** A bench from its beginning to its report. */
@NullMarked
package io.yeyak.launcher.bench;

import org.jspecify.annotations.NullMarked;
