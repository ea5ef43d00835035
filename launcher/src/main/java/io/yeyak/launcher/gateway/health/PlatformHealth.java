package io.yeyak.launcher.gateway.health;

import io.yeyak.common.health.Breaker;
import io.yeyak.common.health.HealthReport;
import io.yeyak.common.health.Part;
import io.yeyak.common.health.Part.Kind;
import io.yeyak.common.health.Part.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the platform is, as it is answered.
 *
 * @param status UP when all parts are, DOWN when no context is there
 */
record PlatformHealth(Status status, Instant asOf, List<Part> parts, List<Breaker> breakers) {

    /** Put together; what several of them need is one part. */
    static PlatformHealth of(Instant asOf, List<HealthReport> reports) {
        Map<String, Part> parts = new LinkedHashMap<>();
        reports.stream()
                .flatMap(report -> report.parts().stream())
                .forEach(part -> parts.merge(part.name(), part, PlatformHealth::both));
        List<Part> all = List.copyOf(parts.values());
        List<Breaker> breakers =
                reports.stream().flatMap(report -> report.breakers().stream()).toList();
        return new PlatformHealth(status(all), asOf, all, breakers);
    }

    private static Status status(List<Part> parts) {
        if (parts.stream().allMatch(Part::isUp)) {
            return Status.UP;
        }
        return parts.stream().filter(part -> part.kind() == Kind.CONTEXT).allMatch(PlatformHealth::isDown)
                ? Status.DOWN
                : Status.DEGRADED;
    }

    /** Who does not know does not count; whom some reach and others do not is degraded. */
    private static Part both(Part one, Part other) {
        if (other.status() == Status.UNKNOWN || other.status() == one.status()) {
            return one;
        }
        if (one.status() == Status.UNKNOWN) {
            return other;
        }
        return (one.isUp() ? other : one).in(Status.DEGRADED);
    }

    private static boolean isDown(Part part) {
        return part.status() == Status.DOWN;
    }
}
