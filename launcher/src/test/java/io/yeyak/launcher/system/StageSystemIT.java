package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.yeyak.launcher.drill.fault.FaultKind;
import io.yeyak.launcher.drill.fault.Nemesis;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.drill.stage.StageSettings;
import io.yeyak.launcher.drill.stage.StagedProcess;
import io.yeyak.launcher.embedded.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage is a platform like any other, and leaves nothing behind. */
@Tag("alone")
class StageSystemIT {

    private static final long PATIENCE_SECONDS = 200;
    private static final Duration ONE_ROUND = Duration.ofMillis(1);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(30, TimeUnit.SECONDS);
    }

    @Test
    void sellsTicketsIsBrokenGoesOnAndLeavesNoProcessBehind() throws Exception {
        var said = new ConcurrentLinkedQueue<String>();
        Stage stage = Stage.open(vertx, new StageSettings(folder, said::add)).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            var booking = new Booking(new Staged(stage));
            var show = booking.onSale(5, 10_000);
            booking.buy(new Staged(stage).as("customer-0017"), show, 2);
            StagedProcess ticket = stage.process("ticket-1");

            ticket.kill().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(ticket.isRunning()).isFalse();
            ticket.start().await(PATIENCE_SECONDS, TimeUnit.SECONDS);

            var records = new Nemesis(stage, (from, to) -> false, Set.of(FaultKind.KILL_BROKER), 1)
                    .run(new Random(2), ONE_ROUND)
                    .await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            booking.buy(new Staged(stage).as("customer-0018"), show, 3);
            assertThat(ticket.starts()).isEqualTo(2);
            assertThat(records)
                    .isNotEmpty()
                    .allSatisfy(record ->
                            assertThat(record.felt()).as(record.toString()).isTrue());
        } finally {
            stage.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        assertThat(stage.processes().values()).noneMatch(StagedProcess::isRunning);
        assertThat(ChildProcess.processesOn(folder)).isEmpty();
        assertThat(said).contains("gateway-2 is ready.");
    }

    private record Staged(Stage stage) implements Platform {

        @Override
        public Api as(String user) {
            var token = user.equals("admin") ? stage.adminToken() : stage.customerToken(user);
            return new Api(stage.gateways().getFirst(), Optional.of(token));
        }

        @Override
        public Api asStranger() {
            return new Api(stage.gateways().getLast(), Optional.empty());
        }

        @Override
        public Provider provider() {
            return new Provider(stage.sandbox());
        }
    }
}
