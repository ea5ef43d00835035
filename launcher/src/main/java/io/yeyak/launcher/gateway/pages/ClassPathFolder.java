package io.yeyak.launcher.gateway.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A folder of the class path, in a jar or on the disk. Blocks. */
final class ClassPathFolder {

    private ClassPathFolder() {}

    /**
     * All files below a folder.
     *
     * @param anchor any file of the same jar or tree
     * @param anchorName its name there, from the root
     * @param folder from the root, with a slash at the end
     * @param wanted by the name below the folder
     * @return by those names
     */
    static SortedMap<String, byte[]> read(URL anchor, String anchorName, String folder, Predicate<String> wanted) {
        try {
            URLConnection connection = anchor.openConnection();
            return connection instanceof JarURLConnection jar
                    ? inJar(Path.of(jar.getJarFileURL().toURI()), folder, wanted)
                    : onDisk(root(anchor, anchorName).resolve(folder), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a jar without an address: " + anchor, e);
        }
    }

    private static Path root(URL anchor, String name) {
        String address = anchor.toString();
        return Path.of(URI.create(address.substring(0, address.length() - name.length())));
    }

    private static SortedMap<String, byte[]> inJar(Path file, String folder, Predicate<String> wanted)
            throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                    .filter(entry -> wanted.test(entry.getName().substring(folder.length())))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream bytes = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(folder.length()), bytes.readAllBytes());
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> onDisk(Path folder, Predicate<String> wanted) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
