package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;

/** Looks whether a process is ready for work, once. */
@FunctionalInterface
interface Probe {

    /** Whether it is; fails if it gives no answer. */
    Future<Boolean> isReady();
}
