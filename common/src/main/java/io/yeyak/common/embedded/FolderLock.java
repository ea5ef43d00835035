package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process out of a folder; the operating system gives it up when the process dies, however it dies. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks {@code folder}, which is made if it is missing.
     *
     * @throws EmbeddedFailure if another process, or another part of this one, has it, or it cannot be written
     */
    public static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedFailure("The folder " + folder + " cannot be used: " + e + ".", e);
        }
        throw new EmbeddedFailure("The folder " + folder + " is in use by another process.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return present(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean present(@Nullable Object lock) {
        return lock != null;
    }

    @Override
    public void close() {
        Trees.quietly(channel::close);
    }
}
