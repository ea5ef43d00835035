package io.yeyak.launcher.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.architecture.Project;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image does what its container has to do: nobody's user, nothing to write to, the program as its entrypoint. */
class ImageIT {

    private static final Path IMAGE = Project.read().root().resolve("launcher/target/image/yeyak.tar");
    private static final String NOBODY = "10001:10001";
    private static final long PATIENCE_SECONDS = 120;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private UnpackedImage image;

    @BeforeEach
    void unpack() throws Exception {
        assumeTrue(Files.exists(IMAGE), "no image was built (-Pimage): it was not tried out");
        image = UnpackedImage.of(IMAGE, folder);
    }

    @Test
    void runsAsNobody() {
        assertThat(image.user()).isEqualTo(NOBODY);
    }

    @Test
    void nobodyCanWriteToAnythingButTheFolderForThat() throws Exception {
        try (var files = Files.walk(image.root())) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file))
                            .filter(ImageIT::isWritableByAnybody)
                            .map(file -> image.root().relativize(file).toString()))
                    .isSubsetOf("tmp");
        }
    }

    @Test
    void hasNoShell() {
        assertThat(List.of("bin/sh", "usr/bin/sh", "bin/bash"))
                .allSatisfy(shell -> assertThat(image.root().resolve(shell)).doesNotExist());
    }

    @Test
    void saysWhatItIs() throws Exception {
        assumeTrue(UnpackedImage.canRun(), "this machine allows no mounts of our own: the image was not run");
        var process = image.start("version");

        assertThat(process.waitFor()).isZero();
        assertThat(image.said()).containsPattern("Yeyak \\d+\\.\\d+\\.\\d+ on Java \\d+");
    }

    @Test
    void livesWithAReadOnlyRootAndEndsInOrder() throws Exception {
        assumeTrue(UnpackedImage.canRun(), "this machine allows no mounts of our own: the image was not run");
        var port = Ports.free();
        var process = image.start(words(port));
        try {
            await().atMost(Duration.ofSeconds(PATIENCE_SECONDS)).until(() -> isAlive(port) || !process.isAlive());
            assertThat(isAlive(port)).as("%s", image.said()).isTrue();

            // Not the one that made the mounts: it waits for the program, and keeps the signal to itself.
            process.descendants().forEach(ProcessHandle::destroy);

            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("%s", image.said()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    /** A context whose database and broker are away: it comes up, and waits for them. */
    private static String[] words(int port) {
        var words = new ArrayList<>(List.of("start", "--roles", "reservation"));
        for (var setting : List.of(
                "management.host=127.0.0.1",
                "management.port=" + port,
                "cluster.host=127.0.0.1",
                "cluster.port=" + Ports.free(),
                "cluster.event-bus.port=" + Ports.free(),
                "kafka.bootstrap-servers=127.0.0.1:" + Ports.free(),
                "reservation.database.host=127.0.0.1",
                "reservation.database.port=" + Ports.free(),
                "reservation.database.password=none")) {
            words.add("--set");
            words.add(setting);
        }
        return words.toArray(String[]::new);
    }

    private static boolean isAlive(int port) throws InterruptedException {
        var live = URI.create("http://127.0.0.1:" + port + "/health/live");
        try {
            var answer = CLIENT.send(HttpRequest.newBuilder(live).build(), BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    private static boolean isWritableByAnybody(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
