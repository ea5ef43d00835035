package io.yeyak.launcher.drill.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the system has mounted, or keeps for that. */
final class Mounted {

    private Mounted() {}

    /** All mounts below a folder, and all loop devices on files there. */
    static List<String> below(Path folder) {
        try (var devices = Files.list(Path.of("/sys/block"))) {
            var mounts = Files.readAllLines(Path.of("/proc/self/mounts")).stream();
            var files = devices.toList().stream()
                    .map(device -> device.resolve("loop").resolve("backing_file"))
                    .map(Mounted::text);
            return Stream.concat(mounts, files)
                    .filter(line -> line.contains(folder.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            // Another device, or one that is in use for nothing.
            return "";
        }
    }
}
