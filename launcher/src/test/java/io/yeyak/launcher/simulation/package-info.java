/**
 * The whole saga in one thread and virtual time: the real rules, use cases, publishers and event handlers of all
 * contexts over an in-memory log, in-memory databases and a payment provider that lies, with crashes before and after
 * each commit, and duplicated, delayed and reordered deliveries. One seed gives one run, always the same.
 */
@NullMarked
@CheckReturnValue
package io.yeyak.launcher.simulation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
