package io.yeyak.common.health;

import java.util.List;

/** What a context says of itself and of what it needs. */
public record HealthReport(List<Part> parts, List<Breaker> breakers) {

    public HealthReport {
        parts = List.copyOf(parts);
        breakers = List.copyOf(breakers);
    }
}
