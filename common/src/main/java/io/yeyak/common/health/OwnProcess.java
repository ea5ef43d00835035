package io.yeyak.common.health;

import io.yeyak.common.time.Clocks;
import java.time.Duration;
import java.util.Optional;

/** The process that this is. */
public final class OwnProcess {

    private OwnProcess() {}

    /** As the operating system numbers it, with the machine's name where the environment tells it. */
    public static String name() {
        long number = ProcessHandle.current().pid();
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .map(machine -> number + "@" + machine)
                .orElseGet(() -> Long.toString(number));
    }

    /** The release that runs; empty when it does not run from its jars. */
    public static Optional<String> version() {
        return Optional.ofNullable(OwnProcess.class.getPackage().getImplementationVersion());
    }

    public static long uptimeSeconds() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Clocks.system().instant()))
                .map(up -> Math.max(0, up.toSeconds()))
                .orElse(0L);
    }
}
