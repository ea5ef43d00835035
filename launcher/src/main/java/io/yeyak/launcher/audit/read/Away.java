package io.yeyak.launcher.audit.read;

import io.yeyak.launcher.audit.rule.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Who could not be asked, and why. One that fails several times on end is not asked again until it is forgiven. */
public final class Away {

    private static final int ENOUGH = 3;

    private final Map<Part, String> reasons = new EnumMap<>(Part.class);
    private final Map<Part, Integer> failures = new EnumMap<>(Part.class);

    synchronized void failed(Part part, Throwable fault) {
        failures.merge(part, 1, Integer::sum);
        var said = Optional.ofNullable(fault.getMessage()).orElseGet(fault::toString);
        reasons.put(
                part,
                part.label() + " cannot be read: " + said.lines().findFirst().orElse(""));
    }

    synchronized void answered(Part part) {
        failures.remove(part);
    }

    synchronized boolean isGivenUp(Part part) {
        return failures.getOrDefault(part, 0) >= ENOUGH;
    }

    /** Says why a part is not looked at. */
    public synchronized void skip(Part part, String reason) {
        reasons.put(part, reason);
    }

    /** Why each part that was missing was missing. */
    public synchronized Map<Part, String> reasons() {
        return Map.copyOf(reasons);
    }

    /** All get another chance. */
    public synchronized void forgive() {
        reasons.clear();
        failures.clear();
    }
}
