package io.yeyak.common.health;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part of the platform, and how it is.
 *
 * @param detail what is wrong, one or more sentences; empty when nothing is
 * @param process which process says so
 * @param version the release that it runs
 * @param dependsOn the parts by name that it needs
 * @param figures by name, with their unit at its end; never negative
 */
public record Part(
        String name,
        Kind kind,
        Status status,
        Optional<String> detail,
        Optional<String> process,
        Optional<String> version,
        List<String> dependsOn,
        Map<String, Long> figures) {

    private static final int LONGEST_DETAIL = 500;

    /** What sort of part. */
    public enum Kind {
        GATEWAY,
        CONTEXT,
        DATABASE,
        BROKER,
        PROVIDER,
        ISSUER,
        CLUSTER
    }

    /** How a part is. */
    public enum Status {
        UP,
        /** It works, and not all of it. */
        DEGRADED,
        DOWN,
        /** Whoever could tell does not answer. */
        UNKNOWN
    }

    public Part {
        detail = detail.filter(text -> !text.isBlank())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_DETAIL)));
        dependsOn = List.copyOf(dependsOn);
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /** A part of which no more is known yet. */
    public static Part of(String name, Kind kind, Status status) {
        return new Part(name, kind, status, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());
    }

    public boolean isUp() {
        return status == Status.UP;
    }

    /** The same, in another status. */
    public Part in(Status next) {
        return new Part(name, kind, next, detail, process, version, dependsOn, figures);
    }

    /** The same, with what is wrong; nothing is wrong when that is empty. */
    public Part because(String why) {
        return new Part(name, kind, status, Optional.of(why), process, version, dependsOn, figures);
    }

    /** The same, as this process says. */
    public Part saidHere() {
        return new Part(
                name, kind, status, detail, Optional.of(OwnProcess.name()), OwnProcess.version(), dependsOn, figures);
    }

    /** The same, with the parts that it needs. */
    public Part needing(List<String> parts) {
        return new Part(name, kind, status, detail, process, version, parts, figures);
    }

    /** The same, with such figures. */
    public Part with(Map<String, Long> known) {
        return new Part(name, kind, status, detail, process, version, dependsOn, known);
    }
}
