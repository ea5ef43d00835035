package io.yeyak.launcher.simulation;

/** A process died; whoever waited for it knows no more than that. */
final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
