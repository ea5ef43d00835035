package io.yeyak.launcher.drill.stage;

import io.yeyak.launcher.process.OwnJava;

/** Which processes the platform of a stage consists of. */
public enum Company {
    /** Two of each role and a third one in reserve, each with proxies of its own to its servers: to be broken. */
    DOUBLE,
    /** One process with all roles, as the run command has it, and no proxies. */
    TOGETHER,
    /** One that accepts (gateway, reservation) and one that does all the rest, and no proxies. */
    PAIR,
    /** One for each role, and no proxies. */
    APART;

    private static final int SMALL_HEAP = 192;
    private static final int HEAP = 512;

    OwnJava.Tuning tuning() {
        return this == DOUBLE ? OwnJava.Tuning.SMALL_AND_SOON : OwnJava.Tuning.AS_USUAL;
    }

    /** The largest heap of one process of the platform. */
    int heapMegabytes() {
        return this == DOUBLE ? SMALL_HEAP : HEAP;
    }

    /** Whether the processes find their servers behind proxies. */
    boolean hasProxies() {
        return this == DOUBLE;
    }
}
