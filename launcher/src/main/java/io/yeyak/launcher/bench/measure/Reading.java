package io.yeyak.launcher.bench.measure;

import java.util.Map;

/** Everything at one moment. */
public final class Reading {

    private final Map<String, Usage> processes;
    private final ServerReading server;
    private final long logBytes;

    Reading(Map<String, Usage> processes, ServerReading server, long logBytes) {
        this.processes = Map.copyOf(processes);
        this.server = server;
        this.logBytes = logBytes;
    }

    Map<String, Usage> processes() {
        return processes;
    }

    ServerReading server() {
        return server;
    }

    long logBytes() {
        return logBytes;
    }
}
