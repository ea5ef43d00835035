package io.yeyak.launcher.command;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.yeyak.launcher.process.Lifetime;
import io.yeyak.launcher.process.Stage;
import io.yeyak.launcher.process.StopOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A server that answers everything with the same bytes: for the bench, which compares the gateway with it. */
@Command(name = "bare", hidden = true, description = "Answers every request with the same bytes.")
final class BareCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(BareCommand.class);
    private static final long START_SECONDS = 30;

    @Option(names = "--port", required = true, paramLabel = "PORT", description = "Where it listens.")
    private int port;

    @Option(names = "--body", required = true, paramLabel = "FILE", description = "What it answers.")
    private Path body = Path.of("");

    @Override
    public Integer call() throws Exception {
        var stops = new StopOrder();
        Lifetime.live(stops, () -> start(stops), new LoggedEnd());
        return 0;
    }

    private void start(StopOrder stops) throws Exception {
        var vertx = Vertx.vertx();
        stops.add(Stage.SERVICES, "server", () -> vertx.close().await(START_SECONDS, TimeUnit.SECONDS));
        var bytes = bytes();
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(request -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(bytes)
                        .onFailure(gone -> log.atDebug().setCause(gone).log("Nobody waits")))
                .listen()
                .await(START_SECONDS, TimeUnit.SECONDS);
        log.atInfo().addKeyValue("port", port).log("Started");
    }

    private Buffer bytes() throws IOException {
        return Buffer.buffer(Files.readAllBytes(body));
    }
}
