package io.yeyak.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedIT {

    private static final String READY = "Ready after";
    private static final String HEALTH = "/health/ready";

    @TempDir
    Path folder;

    private final int port = Ports.free();

    @Test
    void comesUpAgainAfterAKillAndLeavesNothingBehindAfterASignal() throws Exception {
        try (var first = run()) {
            first.await("(new)");
            assertThat(status(healthOf(first))).isEqualTo(200);
            assertThat(refusalOfASecondRun()).contains("is in use by another process");
            first.kill();
            assertThat(first.awaitEnd()).isNotZero();
        }

        try (var second = run()) {
            assertThat(second.await("Yeyak")).doesNotContain("(new)");
            var health = healthOf(second);
            assertThat(status(health)).isEqualTo(200);
            assertThat(health).isEqualTo(healthUri());

            second.terminate();

            assertThat(second.awaitEnd()).isZero();
            assertThat(second.said()).endsWith("Stopping …\nStopped.");
        }
        assertThat(ChildProcess.processesOn(folder)).isEmpty();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void keepsNothingOfAThrowAwayRun() throws Exception {
        try (var run = ChildProcess.start("run", "--throw-away", "--no-demo", "--port", "" + port)) {
            var line = run.await("data in");
            run.await(READY);
            run.terminate();

            assertThat(run.awaitEnd()).isZero();
            var data = Path.of(line.replaceAll(".*data in (\\S+).*", "$1"));
            assertThat(data).isAbsolute().doesNotExist();
        }
    }

    @Test
    void saysThatThePortIsTakenAndStartsNothing() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var run = ChildProcess.start("run", "--data", folder.toString(), "--port", "" + taken.getLocalPort())) {

            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.said())
                    .endsWith("Port " + taken.getLocalPort()
                            + " is taken by another process: stop it, or choose another port with --port.");
            assertThat(folder.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void stopsInTheMiddleOfTheStartAsWell() throws Exception {
        try (var run = run()) {
            run.await("data in");
            run.terminate();

            assertThat(run.awaitEnd()).isZero();
        }
        assertThat(ChildProcess.processesOn(folder)).isEmpty();
    }

    private ChildProcess run() throws Exception {
        return ChildProcess.start("run", "--data", folder.toString(), "--no-demo", "--port", "" + port);
    }

    private String refusalOfASecondRun() throws Exception {
        try (var second = ChildProcess.start("run", "--data", folder.toString(), "--port", "" + Ports.free())) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            return second.said();
        }
    }

    private static URI healthOf(ChildProcess run) throws Exception {
        var line = run.await(HEALTH);
        return URI.create(line.substring(line.indexOf("http")).strip());
    }

    private URI healthUri() throws Exception {
        var known = Files.readString(folder.resolve("ports/management")).strip();
        return URI.create("http://127.0.0.1:" + known + HEALTH);
    }

    private static int status(URI uri) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
