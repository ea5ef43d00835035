package io.yeyak.launcher.drill.fault;

import java.time.Instant;

/**
 * That every process was ready again.
 *
 * @param byItself whether it took nothing but the end of the fault
 */
record Recovery(Instant at, boolean byItself) {}
