package io.yeyak.launcher.drill.stage;

import io.yeyak.launcher.process.Release;
import java.util.Map;
import java.util.Optional;

/**
 * How a process is started differently for once.
 *
 * @param settings that win over its own
 * @param environment variables of the operating system
 * @param release which it is of; the one that the platform is of where none is named
 */
public record Variation(Map<String, String> settings, Map<String, String> environment, Optional<Release> release) {

    public static final Variation NONE = new Variation(Map.of(), Map.of());

    public Variation {
        settings = Map.copyOf(settings);
        environment = Map.copyOf(environment);
    }

    /** Of the release that the platform is of. */
    public Variation(Map<String, String> settings, Map<String, String> environment) {
        this(settings, environment, Optional.empty());
    }
}
