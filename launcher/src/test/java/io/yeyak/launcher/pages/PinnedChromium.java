package io.yeyak.launcher.pages;

import io.yeyak.common.embedded.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The browser that the tests are made with: a Chromium without a window, which an npm package carries. The npm of the
 * machine fetches it once, and it is unpacked where a user's programs keep what they can make again. One build looks
 * the same everywhere, so that screenshots can be compared.
 */
final class PinnedChromium {

    private static final String VERSION = "153.0.0";
    private static final String PACKAGE = "@sparticuz/chromium@" + VERSION;
    private static final Pattern PART = Pattern.compile("package/bin/(?!arm64/)(?:.*/)?([^/]+)\\.br");
    private static final long FETCH_MINUTES = 10;

    private PinnedChromium() {}

    /** Whether it can be had: not on another kind of machine, nor without npm if it was not fetched before. */
    static boolean canBeHad() {
        boolean runsHere = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        boolean wasFetched = Files.isDirectory(home());
        return runsHere && (wasFetched || Programs.named("npm").isPresent());
    }

    /** The folder with everything in it, fetched if it is not there. */
    static Path folder() throws IOException, InterruptedException {
        Path home = home();
        if (!Files.isDirectory(home)) {
            fetch(home);
        }
        return home;
    }

    static Path program(Path home) {
        return home.resolve("chromium");
    }

    /** What makes it use its own fonts, and no others of the machine. */
    static Path fonts(Path home) {
        return home.resolve("fonts.conf");
    }

    /** Where it has what a bare machine lacks. */
    static Path libraries(Path home) {
        return home.resolve("al2023/lib");
    }

    private static Path home() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("yeyak")
                .resolve("chromium-" + VERSION);
    }

    // Beside its place and then moved there, so that nobody ever sees half of it; whoever is second throws his away.
    private static void fetch(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            Path unpacked = Files.createDirectory(draft.resolve("browser"));
            unpack(pack(draft), unpacked);
            Files.writeString(fonts(unpacked), fontsIn(home));
            move(unpacked, home);
        } finally {
            Trees.delete(draft);
        }
    }

    private static void move(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static Path pack(Path folder) throws IOException, InterruptedException {
        Process npm = new ProcessBuilder("npm", "pack", PACKAGE, "--ignore-scripts", "--silent")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(FETCH_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            throw new AssertionError(
                    "npm could not fetch " + PACKAGE + ": " + Files.readString(folder.resolve("npm.log")));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("npm has packed no " + PACKAGE));
        }
    }

    private static void unpack(Path packed, Path home) throws IOException {
        try (InputStream file = Files.newInputStream(packed);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Matcher part = PART.matcher(entry.getName());
                if (part.matches()) {
                    put(new BrotliInputStream(tar), part.group(1), home);
                }
            }
        }
        Files.setPosixFilePermissions(program(home), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    // Not closed: it would close what it is a part of.
    private static void put(BrotliInputStream part, String name, Path home) throws IOException {
        if (!name.endsWith(".tar")) {
            Files.copy(part, home.resolve(name));
            return;
        }
        Path folder = Files.createDirectories(home.resolve(name.substring(0, name.length() - ".tar".length())));
        TarArchiveInputStream tar = new TarArchiveInputStream(part);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            put(tar, entry, folder);
        }
    }

    private static void put(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(entry.getName() + " leads out of its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
        }
    }

    /** Whether the machine lacks something that it needs, by the loader's own account. */
    static boolean missesLibraries(Path home) throws IOException {
        Process loader = new ProcessBuilder(List.of("ldd", program(home).toString()))
                .redirectErrorStream(true)
                .start();
        return loader.inputReader(StandardCharsets.UTF_8).lines().anyMatch(line -> line.contains("not found"));
    }

    private static String fontsIn(Path home) {
        return """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <dir>%1$s/fonts</dir>
                  <cachedir>%1$s/font-cache</cachedir>
                </fontconfig>
                """.formatted(home);
    }
}
