package io.yeyak.common.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the embedded servers do with folders and files. */
public final class Trees {

    private static final Logger log = LoggerFactory.getLogger(Trees.class);

    /** Something that can fail with an {@link IOException}. */
    interface Action {
        void run() throws IOException;
    }

    private Trees() {}

    /** A folder for this process alone, under the system's folder for temporary files. */
    public static Path temporary(String name) {
        try {
            return Files.createTempDirectory("yeyak-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all that is in it, as far as that can be done. */
    public static void delete(Path tree) {
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
