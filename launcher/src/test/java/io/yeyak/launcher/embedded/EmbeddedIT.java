package io.yeyak.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedIT {

    private static final String READY = "Ready after";
    private static final String WELCOME = "signs in as Lee Minji";

    @TempDir
    Path folder;

    private final int port = Ports.free();

    @Test
    void comesUpAgainAfterAKillAndLeavesNothingBehindAfterASignal() throws Exception {
        try (var first = run()) {
            first.await("(new)");
            first.await("The demo shows are registered.");
            first.await(READY);
            assertThat(status(health())).isEqualTo(200);
            assertThat(refusalOfASecondRun()).contains("is in use by another process");
            first.kill();
            assertThat(first.awaitEnd()).isNotZero();
        }

        try (var second = run()) {
            assertThat(second.await("data in")).doesNotContain("(new)");
            second.await(READY);
            assertThat(status(health())).isEqualTo(200);
            Awaitility.await("the demo shows")
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(shows()).isEqualTo(8));

            second.terminate();

            assertThat(second.awaitEnd()).isZero();
            assertThat(second.said()).contains(WELCOME).doesNotContain("demo").endsWith("Stopping …\nStopped.");
        }
        assertThat(ChildProcess.processesOn(folder)).isEmpty();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void givesTheOwnerOfTheFolderATokenThatTheGatewayTakes() throws Exception {
        try (var run = run("--no-demo")) {
            run.await(READY);
            var token = EmbeddedIssuer.token(new DataFolder(folder), "minji");

            var answer = get(URI.create("http://127.0.0.1:" + port + "/api/v1/me"), "Authorization", "Bearer " + token);

            assertThat(answer.body()).contains("\"subject\":\"minji\"");
        }
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
    void rehearsesAStartAndEndsByItself() throws Exception {
        try (var rehearsal = ChildProcess.start("rehearse", "--set", "node.name=rehearsal")) {

            assertThat(rehearsal.awaitEnd()).isZero();
            assertThat(rehearsal.said()).contains("Platform").endsWith("Stopped.");
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

    private ChildProcess run(String... more) throws Exception {
        var words = new ArrayList<>(List.of("run", "--data", folder.toString(), "--port", "" + port));
        words.addAll(List.of(more));
        return ChildProcess.start(words.toArray(String[]::new));
    }

    private String refusalOfASecondRun() throws Exception {
        try (var second = ChildProcess.start("run", "--data", folder.toString(), "--port", "" + Ports.free())) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            return second.said();
        }
    }

    private URI health() throws Exception {
        var kept = Files.readString(folder.resolve("ports/management")).strip();
        return URI.create("http://127.0.0.1:" + kept + "/health/ready");
    }

    private int shows() throws Exception {
        var answer = get(URI.create("http://127.0.0.1:" + port + "/api/v1/shows"), "Accept", "application/json");
        return answer.body().split("\"startsAt\"", -1).length - 1;
    }

    private static int status(URI uri) throws Exception {
        return get(uri, "Accept", "application/json").statusCode();
    }

    private static HttpResponse<String> get(URI uri, String... headers) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1)).headers(headers);
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
