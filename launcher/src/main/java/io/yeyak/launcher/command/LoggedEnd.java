package io.yeyak.launcher.command;

import io.yeyak.launcher.process.Lifetime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of the end of a process that nobody watches. */
final class LoggedEnd implements Lifetime.Witness {

    private static final Logger log = LoggerFactory.getLogger(LoggedEnd.class);

    @Override
    public void stopping() {
        log.atInfo().log("Stopping");
    }

    @Override
    public void stopped(boolean clean) {
        log.atInfo().addKeyValue("inOrder", clean).log("Stopped");
    }
}
