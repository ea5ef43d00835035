package io.yeyak.launcher.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the project, as they lie in its folder. */
public final class Project {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".yeyak", "node_modules");

    private final Path root;
    private final List<Path> files;

    private Project(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    public static Project read() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new Walk(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Project(root, List.copyOf(files));
    }

    public Path root() {
        return root;
    }

    /** Those whose path from the root matches. */
    public List<Path> files(String pattern) {
        return files.stream().filter(file -> name(file).matches(pattern)).toList();
    }

    List<Path> modules() {
        return files("[^/]+/pom.xml").stream().map(Path::getParent).toList();
    }

    public String name(Path file) {
        return root.relativize(file).toString();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final List<Path> files;

        private Walk(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
