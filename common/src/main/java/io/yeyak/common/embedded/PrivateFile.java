package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file for a secret. */
public final class PrivateFile {

    private PrivateFile() {}

    /**
     * Writes a file that only its owner can read, over one that may be there; an interrupted write leaves nothing half
     * done.
     *
     * @throws EmbeddedFailure if it cannot be written
     */
    public static void write(Path file, String content) {
        try {
            var place = file.toAbsolutePath();
            Files.createDirectories(place.getParent());
            var draft = place.resolveSibling(place.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, content);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedFailure("The file " + file + " cannot be written: " + e + ".", e);
        }
    }
}
