package io.yeyak.launcher.process;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether work should be sent to this process. */
public final class Readiness {

    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean ready = new AtomicBoolean();

    /** Everything this process does, it does now. */
    public void begin() {
        started.set(true);
        ready.set(true);
    }

    /** Whether it ever did. */
    public boolean isStarted() {
        return started.get();
    }

    /** It is about to end. */
    public void end() {
        ready.set(false);
    }

    public boolean isReady() {
        return ready.get();
    }
}
