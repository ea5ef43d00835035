package io.yeyak.launcher.drill.stage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The disk of a server alone: it can be full while the rest of the machine has room. All methods block. */
public final class Disk {

    private static final int TRIES = 5;
    private static final int BLOCK = 4096;
    // What may be left for writing: to write gigabytes would take the room of everybody else.
    private static final long CRUMBS = 64L << 20;

    private final Tools tools;
    private final Path folder;
    private final Path balloon;

    /** What is mounted on {@code folder}. */
    Disk(Tools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
        this.balloon = folder.resolve("balloon");
    }

    /**
     * Takes all that is free.
     *
     * @throws IOException if it could not be taken; then some of it may be
     */
    public synchronized void fill() throws IOException {
        var reason = "it is still not full";
        for (int i = 0; i < TRIES && left() >= BLOCK; i++) {
            try {
                inflate(left());
            } catch (IOException e) {
                // When less is to be had, some file systems give that, and others nothing.
                reason = e.getMessage();
            }
        }
        if (left() > CRUMBS) {
            throw new IOException("The disk " + folder + " could not be filled: " + reason);
        }
        takeCrumbs();
    }

    /** Gives back what was taken. */
    public synchronized void free() throws IOException {
        Files.deleteIfExists(balloon);
    }

    private void inflate(long more) throws IOException {
        var size = Files.exists(balloon) ? Files.size(balloon) : 0;
        tools.run(List.of("fallocate", "-o", "" + size, "-l", "" + more, balloon.toString()));
    }

    private void takeCrumbs() throws IOException {
        try (var file = FileChannel.open(
                balloon, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            for (long taken = 0; taken < CRUMBS; ) {
                taken += file.write(ByteBuffer.allocate(BLOCK));
            }
        } catch (IOException e) {
            if (left() >= CRUMBS) {
                throw e;
            }
        }
    }

    private long left() {
        return folder.toFile().getUsableSpace();
    }
}
