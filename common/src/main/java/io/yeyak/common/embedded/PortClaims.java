package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Which ports the processes of a user were given, so that no two of them are given the same one: whoever is given one
 * may listen at it much later. The operating system gives a claim up when its process ends, however it ends.
 */
final class PortClaims {

    private final @Nullable FileChannel claims;

    private PortClaims(@Nullable FileChannel claims) {
        this.claims = claims;
    }

    /** Those that are kept in a folder. Where it cannot be written everything can be claimed. */
    static PortClaims in(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("ports");
            // Never closed: with it would go what was claimed.
            return new PortClaims(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            return new PortClaims(null);
        }
    }

    /** Whether the port is now this process's, to its end. */
    boolean claim(int port) {
        if (claims == null) {
            return true;
        }
        try {
            return present(claims.tryLock(port, 1, false));
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean present(@Nullable Object lock) {
        return lock != null;
    }
}
