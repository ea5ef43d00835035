package io.yeyak.launcher.drill.stage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives folders disks of their own, empty ones, until the guard ends. All methods block, make the folder if it is
 * missing, and fail if this process may not mount, or something that it takes is missing here.
 */
final class Mount {

    // More than a long drill stores.
    private static final long SIZE = 32L << 30;
    private static final int MOST_FILES = 262_144;
    private static final int ONE_PART_OF_MEMORY_IN = 10;

    private final Guard guard;
    private final Tools tools;

    Mount(Guard guard) {
        this.guard = guard;
        this.tools = new Tools(guard);
    }

    /** A large one, if that can be had; else one of whatever can. */
    Disk on(Path folder) throws IOException {
        try {
            return onFile(folder);
        } catch (IOException failure) {
            try {
                return inMemory(folder, memory() / ONE_PART_OF_MEMORY_IN);
            } catch (IOException e) {
                e.addSuppressed(failure);
                throw new IOException(failure.getMessage() + " " + e.getMessage(), e);
            }
        }
    }

    /**
     * A file beside the folder, which takes as much room as is written. It is left, so that whoever wants to look can
     * mount it again.
     */
    private Disk onFile(Path folder) throws IOException {
        var image = folder.resolveSibling(folder.getFileName() + ".disk");
        try {
            make(image);
            return mounted(folder, List.of("-o", "loop,nosuid,nodev,noatime,noinit_itable", image.toString()));
        } catch (IOException e) {
            Files.deleteIfExists(image);
            throw e;
        }
    }

    // Without a journal, for nobody asks what a crash of the machine would leave; with nothing kept back for root, as
    // whom a server may run; and with no empty tables written, neither now nor by and by.
    private void make(Path image) throws IOException {
        Files.createDirectories(image.getParent());
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        var layout = "-Elazy_itable_init=1,nodiscard";
        tools.run(List.of("mkfs.ext4", "-qF", "-O^has_journal", "-m0", "-N" + MOST_FILES, layout, image.toString()));
    }

    /** A part of the memory, of that many bytes. */
    Disk inMemory(Path folder, long size) throws IOException {
        return mounted(folder, List.of("-t", "tmpfs", "-o", "nosuid,nodev,mode=0755,size=" + size, "yeyak"));
    }

    private Disk mounted(Path folder, List<String> what) throws IOException {
        Files.createDirectories(folder);
        guard.mounts(folder);
        try {
            tools.run(Stream.of(List.of("mount"), what, List.of(folder.toString()))
                    .flatMap(List::stream)
                    .toList());
        } catch (IOException e) {
            guard.unmounted(folder);
            throw e;
        }
        return new Disk(tools, folder);
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
