package io.yeyak.launcher.audit;

import io.yeyak.launcher.audit.rule.Dossier;
import io.yeyak.launcher.audit.rule.ShowPair;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What looked wrong and may be on its way, as it was when it was seen. */
final class Suspects {

    /** More than that is one fault, or a part that is far behind; the sweep comes by again. */
    private static final int MOST = 50_000;

    private final Map<UUID, Dossier> dossiers = new LinkedHashMap<>();
    private final Map<UUID, ShowPair> shows = new LinkedHashMap<>();
    private long turnedAway;

    void add(Dossier dossier) {
        if (dossiers.size() < MOST || dossiers.containsKey(dossier.id())) {
            dossiers.put(dossier.id(), dossier);
        } else {
            turnedAway++;
        }
    }

    void add(ShowPair show) {
        shows.put(show.showId(), show);
    }

    void remove(UUID id) {
        dossiers.remove(id);
    }

    /** Takes over all of another one, which has none then. */
    void take(Suspects other) {
        other.dossiers.values().forEach(this::add);
        other.shows.values().forEach(this::add);
        other.dossiers.clear();
        other.shows.clear();
    }

    Map<UUID, Dossier> dossiers() {
        return dossiers;
    }

    Collection<ShowPair> shows() {
        return shows.values();
    }

    boolean isEmpty() {
        return dossiers.isEmpty() && shows.isEmpty();
    }

    int size() {
        return dossiers.size() + shows.size();
    }

    /** How many there were no place for. */
    long turnedAway() {
        return turnedAway;
    }
}
