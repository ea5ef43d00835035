package io.yeyak.launcher.drill.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The disks that servers have for themselves, where there are any. */
final class Disks {

    private static final Logger log = LoggerFactory.getLogger(Disks.class);

    private final Mount mount;
    private final Map<String, Disk> disks = new ConcurrentHashMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    Disks(Guard guard) {
        this.mount = new Mount(guard);
    }

    /** Gives a server an empty disk for its folder, if that can be done. Blocks. */
    void give(String server, Path folder) {
        try {
            disks.put(server, mount.on(folder));
        } catch (IOException e) {
            reasons.put(server, "no disk could be mounted: " + e.getMessage());
        }
    }

    Optional<Disk> of(String server) {
        return Optional.ofNullable(disks.get(server));
    }

    /** Why a server has none. */
    String whyNot(String server) {
        return Optional.ofNullable(reasons.get(server)).orElse("it was given none");
    }

    /** Lets none be full any more. Blocks for a moment. */
    void free() {
        disks.values().forEach(Disks::free);
    }

    private static void free(Disk disk) {
        try {
            disk.free();
        } catch (IOException e) {
            log.atWarn().setCause(e).log("A disk stays full");
        }
    }
}
