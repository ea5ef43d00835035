package io.yeyak.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.embedded.ChildProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command beside a platform that runs on a data folder. */
class AuditCommandIT {

    @TempDir
    Path folder;

    @Test
    void findsThePlatformOfTheFolderByItself() throws Exception {
        var data = folder.toString();
        try (var run = ChildProcess.start("run", "--data", data, "--port", "" + Ports.free())) {
            run.await("Ready after");
            assertThat(metrics())
                    .contains("yeyak_audit_violations{invariant=\"STOCK\"} 0.0", "yeyak_audit_last_pass_age_seconds");
            try (var audit = ChildProcess.start("audit", "--data", data, "--grace", "2")) {
                assertThat(audit.awaitEnd()).isZero();
                assertThat(audit.said()).contains("STOCK", "ORDER", "Everything is right.");
            }
            try (var audit = ChildProcess.start("audit", "--data", data, "--grace", "2", "--json")) {
                assertThat(audit.awaitEnd()).isZero();
                assertThat(audit.said()).contains("\"green\":true", "\"code\":\"LEDGER\"");
            }
            run.terminate();
            assertThat(run.awaitEnd()).isZero();
        }
        try (var audit = ChildProcess.start("audit", "--data", data, "--grace", "1")) {
            assertThat(audit.awaitEnd()).isEqualTo(2);
            assertThat(audit.said()).contains("not looked", "cannot be read");
        }
    }

    @Test
    void saysThatThereIsNothingToLookAt() throws Exception {
        try (var audit = ChildProcess.start("audit", "--data", folder.toString())) {
            assertThat(audit.awaitEnd()).isEqualTo(2);
            assertThat(audit.said()).contains("No platform has run on the folder");
        }
    }

    private String metrics() throws Exception {
        var port = Files.readString(folder.resolve("ports/management")).strip();
        try (var http = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                    .timeout(Duration.ofMinutes(1));
            return http.send(asked.build(), BodyHandlers.ofString()).body();
        }
    }
}
