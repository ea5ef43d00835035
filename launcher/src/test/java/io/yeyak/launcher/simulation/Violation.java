package io.yeyak.launcher.simulation;

/** A promise that was broken. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    Violation(String promise, Object what) {
        super(promise + ": " + what);
    }

    static void unless(boolean kept, String promise, Object what) {
        if (!kept) {
            throw new Violation(promise, what);
        }
    }
}
