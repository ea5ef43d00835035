package io.yeyak.launcher.drill.stage;

import io.yeyak.launcher.process.Release;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What the platform of a stage can be of: this release, and perhaps a previous one, which it then begins with. */
final class Releases {

    private final Release own = Release.own();
    private final SequencedMap<Release, KnownSettings> all = new LinkedHashMap<>();
    private volatile Release now;

    Releases(Optional<Release> previous) {
        now = previous.orElse(own);
        previous.ifPresent(other -> all.put(other, KnownSettings.askedOf(other)));
        all.put(own, KnownSettings.all());
    }

    List<Release> all() {
        return List.copyOf(all.keySet());
    }

    /** Which settings a release knows. */
    KnownSettings of(Release release) {
        return Optional.ofNullable(all.get(release)).orElseThrow();
    }

    /** The one that whatever starts now is of. */
    Release now() {
        return now;
    }

    /** Takes the other one from now on; nothing where there is no other. */
    synchronized Optional<Release> change() {
        var other = all.keySet().stream().filter(each -> !each.equals(now)).findFirst();
        other.ifPresent(next -> now = next);
        return other;
    }
}
