package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.embedded.ChildProcess;
import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.system.RoundRobin.Gateway;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release: each process ends in order and another one takes its place, and no customer notices. */
class RollingSystemIT {

    private static final int CAPACITY = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Role[] CONTEXTS = {Role.RESERVATION, Role.TICKET, Role.PAYMENT, Role.TICKETLIST};

    @TempDir
    Path folder;

    private final int gridPort = Ports.free();
    private final Map<String, Gateway> gateways = new HashMap<>();
    private Deployment deployment;
    private int front;

    @BeforeEach
    void start() throws Exception {
        deployment = new Deployment();
        front = Integer.parseInt(deployment.settings("nobody").get("http.port"));
        gateways.put("gate-1", new Gateway(Ports.free(), Ports.free()));
        gateways.put("gate-2", new Gateway(Ports.free(), Ports.free()));
        // Nothing is there that a lite member could join, and no schema that it could use: it waits for both.
        begin("books-1");
        var unusedGrid = deployment.begin("grid", Map.of("cluster.port", "" + gridPort), Role.GRID);
        deployment.awaitWord("grid", "Started");
        migrate();
        deployment.awaitWord("books-1", "Started");
        deployment.start("provider", Role.SANDBOX);
        for (var name : List.of("books-2", "gate-1", "gate-2")) {
            begin(name);
            deployment.awaitWord(name, "Started");
        }
    }

    @AfterEach
    void stop() throws Exception {
        deployment.close();
    }

    @Test
    void losesNoRequestWhileAContextAndAGatewayAreReplaced() throws Exception {
        try (var _ = new RoundRobin(front, List.copyOf(gateways.values()))) {
            replaceUnderLoad(List.of("books-1", "gate-1"));
        }
    }

    @Test
    void losesNoRequestBehindHaproxyWhileAllAreReplaced() throws Exception {
        assumeTrue(Haproxy.isThere(), "skipped, because haproxy is not installed (Debian: apt-get install haproxy)");
        try (var _ = new Haproxy(folder, front, List.copyOf(gateways.values()))) {
            replaceUnderLoad(List.of("books-1", "books-2", "gate-1", "gate-2"));
        }
    }

    private void replaceUnderLoad(List<String> names) throws Exception {
        Awaitility.await("the front")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> deployment.asStranger().get("/shows").status() == 200);
        var booking = new Booking(deployment);
        var show = booking.onSale(CAPACITY, 10_000);
        var unusedFirst = booking.reserve(deployment.as("sam"), show, 1);
        var demand = new Demand(deployment, show);
        demand.begin();
        for (var name : names) {
            deployment.stop(name);
            begin(name);
            deployment.awaitWord(name, "Started");
            var before = demand.asked();
            Awaitility.await("requests to the new one").atMost(PATIENCE).until(() -> demand.asked() > before + 20);
        }

        assertThat(demand.end()).isEmpty();

        var reserved = demand.reserved() + 1;
        booking.awaitStock(show, CAPACITY - reserved, reserved, 0);
        assertThat(audit()).contains("Everything is right.");
    }

    private void begin(String name) throws Exception {
        var own = new HashMap<>(Map.of(
                "cluster.members", "127.0.0.1:" + gridPort, "cluster.lite", "yes", "database.migrations", "expect"));
        var gateway = gateways.get(name);
        if (gateway != null) {
            own.put("http.port", "" + gateway.port());
            own.put("management.port", "" + gateway.managementPort());
            own.put("shutdown.drain", "PT3S");
        }
        var roles = gateway == null ? CONTEXTS : new Role[] {Role.GATEWAY};
        var unusedProcess = deployment.begin(name, own, roles);
    }

    private void migrate() throws Exception {
        try (var migrate = command("migrate", "--roles", "reservation,ticket,payment,ticketlist")) {
            assertThat(migrate.awaitEnd()).as(migrate.said()).isZero();
        }
    }

    private String audit() throws Exception {
        try (var audit = command("audit", "--grace", "3")) {
            int unusedStatus = audit.awaitEnd();
            return audit.said();
        }
    }

    private ChildProcess command(String... command) throws Exception {
        var words = new ArrayList<>(List.of(command));
        deployment.settings("nobody").forEach((key, value) -> {
            words.add("--set");
            words.add(key + "=" + value);
        });
        return ChildProcess.start(words.toArray(String[]::new));
    }
}
