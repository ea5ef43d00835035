package io.yeyak.launcher.embedded;

import io.yeyak.launcher.process.Stage;
import io.yeyak.launcher.process.StopOrder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A data folder that is deleted at the end. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** A new one, which {@code stops} deletes. */
    public static Path make(StopOrder stops) throws IOException {
        var folder = Files.createTempDirectory("yeyak-run-");
        stops.add(Stage.FOLDER, "temporary folder", () -> Files.walkFileTree(folder, new Deletion()));
        return folder;
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
