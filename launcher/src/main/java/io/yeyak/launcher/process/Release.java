package io.yeyak.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A built Yeyak: this one, or another that lies on the same machine.
 *
 * @param version as its jar says it
 * @param place its jar, or the folder of its classes
 * @param classPath what its JVM is told; a jar names its libraries itself
 */
public record Release(String version, Path place, String classPath) {

    private static final String JAR = "yeyak.jar";
    private static final List<String> FOLDERS = List.of("", "target", "launcher/target");

    /** The one that runs here. */
    public static Release own() {
        return new Release(
                version(Release.class.getPackage().getImplementationVersion()),
                ownPlace(),
                System.getProperty("java.class.path"));
    }

    /**
     * Another one.
     *
     * @param place its jar, with the libraries beside it, or the folder of the project that it was built in
     * @throws IllegalArgumentException if there is none that can be started
     */
    public static Release at(Path place) {
        var jar = Stream.concat(
                        Stream.of(place), FOLDERS.stream().map(place::resolve).map(at -> at.resolve(JAR)))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(found -> found.toAbsolutePath().normalize())
                .orElseThrow(() -> new IllegalArgumentException("There is no built Yeyak in " + place + "."));
        try (var opened = new JarFile(jar.toFile())) {
            var manifest = Optional.ofNullable(opened.getManifest())
                    .map(Manifest::getMainAttributes)
                    .orElseGet(Attributes::new);
            check(jar, manifest);
            return new Release(version(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION)), jar, jar.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException(jar + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void check(Path jar, Attributes manifest) {
        if (!OwnJava.MAIN.equals(manifest.getValue(Attributes.Name.MAIN_CLASS))) {
            throw new IllegalArgumentException(jar + " is no Yeyak.");
        }
        var libraries = Optional.ofNullable(manifest.getValue(Attributes.Name.CLASS_PATH))
                .orElse("");
        for (var library : libraries.split(" ", -1)) {
            if (!Files.exists(jar.resolveSibling(library))) {
                throw new IllegalArgumentException(
                        jar + " has not its libraries beside it: " + library + " is missing.");
            }
        }
    }

    private static Path ownPlace() {
        try {
            var source = Release.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(source.toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String version(String told) {
        return Optional.ofNullable(told).orElse("(not packaged)");
    }

    /** As people are told: {@code 0.1.0 of /opt/yeyak/yeyak.jar}. */
    @Override
    public String toString() {
        return version + " of " + place;
    }
}
