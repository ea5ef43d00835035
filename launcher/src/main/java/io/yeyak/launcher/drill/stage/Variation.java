package io.yeyak.launcher.drill.stage;

import java.util.Map;

/**
 * How a process is started differently for once.
 *
 * @param settings that win over its own
 * @param environment variables of the operating system
 */
public record Variation(Map<String, String> settings, Map<String, String> environment) {

    public static final Variation NONE = new Variation(Map.of(), Map.of());

    public Variation {
        settings = Map.copyOf(settings);
        environment = Map.copyOf(environment);
    }
}
