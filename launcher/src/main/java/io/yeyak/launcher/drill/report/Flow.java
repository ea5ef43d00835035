package io.yeyak.launcher.drill.report;

/** One reservation: when it was asked for, accepted and seen decided, in milliseconds of the clock of the drill. */
record Flow(long asked, long accepted, long decided) {

    /** When nobody ever saw it decided. */
    static final long NEVER = Long.MAX_VALUE;

    Flow decidedBy(long millis) {
        return decided == NEVER ? new Flow(asked, accepted, millis) : this;
    }

    boolean isDecidedWithin(long millis) {
        return decided != NEVER && decided - asked <= millis;
    }
}
