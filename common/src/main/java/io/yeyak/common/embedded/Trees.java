package io.yeyak.common.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the embedded servers do with folders and files. */
final class Trees {

    private static final Logger log = LoggerFactory.getLogger(Trees.class);

    /** Something that can fail with an {@link IOException}. */
    interface Action {
        void run() throws IOException;
    }

    private Trees() {}

    /** A folder for this process alone, under the system's folder for temporary files. */
    static Path temporary(String name) {
        try {
            return Files.createTempDirectory("yeyak-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner can read; an interrupted write leaves nothing half done. */
    static void writePrivately(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(ownerOnly));
            Files.writeString(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedFailure("The file " + file + " cannot be written: " + e + ".", e);
        }
    }

    static void delete(Path tree) {
        quietly(() -> Files.walkFileTree(tree, new Deletion()));
    }

    /** For the tidying at the end, whose failure changes nothing for anybody. */
    static void quietly(Action action) {
        try {
            action.run();
        } catch (NoSuchFileException e) {
            log.atDebug().setCause(e).log("Already gone");
        } catch (IOException e) {
            log.atWarn().setCause(e).log("Could not tidy up");
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
