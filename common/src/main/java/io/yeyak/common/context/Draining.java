package io.yeyak.common.context;

import io.vertx.core.Deployable;

/** Something that can tell those who are connected to it that it will not be there for long. */
public interface Draining extends Deployable {

    /** From now on it says so with each answer, and goes on answering. Any thread may call. */
    void drain();
}
