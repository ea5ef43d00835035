package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yeyak.launcher.settings.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the lists answer and tell, also while they are behind, away, or built anew. */
class ListSystemIT {

    private static final String PROJECTION = "/admin/projections/ticketlist";

    private static Deployment deployment;
    private static Booking booking;

    @BeforeAll
    static void start() throws Exception {
        deployment = new Deployment();
        booking = new Booking(deployment);
        deployment.start("gateway", Role.GATEWAY);
        Set<Role> contexts = Set.of(Role.RESERVATION, Role.TICKET, Role.PAYMENT, Role.SANDBOX);
        deployment.start("contexts", contexts, "list", Set.of(Role.TICKETLIST));
    }

    @AfterAll
    static void stop() throws Exception {
        deployment.close();
    }

    @Test
    void showsWhatOneHasJustWritten() {
        Api sam = deployment.as("sam");
        Booking.Show show = booking.onSale(10, 10_000);
        sam.awaitState(booking.reserve(sam, show, 1), "HELD");

        JsonNode receipt =
                sam.post("/reservations", Booking.order(show, 1)).expect(202).body();
        Api.Answer read = sam.get("/reservations/"
                + receipt.path("reservationId").asText() + "?minVersion=" + version(receipt) + "&wait=30");

        assertThat(version(read.expect(200).body())).isGreaterThanOrEqualTo(version(receipt));
    }

    @Test
    void answersWhatItKnowsWhenItStaysBehindAndWaitsWhileItCatchesUp() throws Exception {
        Api sam = deployment.as("sam");
        Booking.Show show = booking.onSale(10, 10_000);
        String reservation = booking.reserve(sam, show, 1);
        long held = version(sam.awaitState(reservation, "HELD").body());
        deployment.stopKafka();
        long cancelled = version(
                sam.post("/reservations/" + reservation + "/cancel").expect(200).body());
        String unknown = booking.reserve(sam, show, 1);

        String path = "/reservations/" + reservation + "?minVersion=" + cancelled;
        Api.Answer behind = sam.get(path + "&wait=1").expect(200);
        sam.get("/reservations/" + unknown + "?minVersion=1&wait=1").expect(404, "reservation-not-found");
        List<Long> answered = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> sam.await(path + "&wait=30", answer -> {
            answered.add(version(answer.expect(200).body()));
            return answered.getLast() >= cancelled;
        }));
        deployment.startKafka();
        waiting.join();

        assertThat(version(behind.body())).isEqualTo(held).isLessThan(cancelled);
        assertThat(behind.text("state")).isEqualTo("HELD");
        assertThat(answered).as("each waited, and did not ask again and again").hasSizeLessThanOrEqualTo(4);
        sam.awaitState(reservation, "CANCELLED");
        sam.awaitState(unknown, "HELD");
    }

    @Test
    void saysThatItIsAwayAndIsUpToDateWhenItIsBack() throws Exception {
        Api sam = deployment.as("sam");
        Booking.Show show = booking.onSale(10, 10_000);
        String reservation = booking.reserve(sam, show, 1);
        sam.awaitState(reservation, "HELD");
        deployment.kill("list");
        long cancelled = version(
                sam.post("/reservations/" + reservation + "/cancel").expect(200).body());

        String path = "/reservations/" + reservation + "?minVersion=" + cancelled + "&wait=5";
        Api.Answer away = sam.get(path).expect(503, "ticketlist-unavailable");
        deployment.start("list", Role.TICKETLIST);

        assertThat(away.response().headers().firstValue("Retry-After")).isPresent();
        sam.await(path, answer -> answer.status() == 200 && version(answer.body()) >= cancelled);
    }

    @Test
    void isBuiltAnewWhileBookingsGoOn() {
        Booking.Show show = booking.onSale(1_000, 0);
        Api minji = deployment.as("minji");
        Api admin = deployment.as("admin");
        String bought = booking.reserve(minji, show, 2);
        minji.awaitState(bought, "CONFIRMED");
        String cancelled = booking.reserve(minji, show, 1);
        minji.awaitState(cancelled, "CONFIRMED");
        minji.post("/reservations/" + cancelled + "/cancel").expect(200);
        minji.awaitState(cancelled, "CANCELLED");
        List<String> settled = List.of("/reservations/" + bought, "/reservations/" + cancelled);
        List<JsonNode> before = read(minji, settled);
        int generation = generation(admin);

        List<String> meanwhile = new ArrayList<>();
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Integer> reading =
                CompletableFuture.supplyAsync(() -> readUntil(isOver, minji, settled, show));
        try (Live live = deployment.listen("admin", "admin")) {
            admin.post(PROJECTION + "/rebuild").expect(202);
            Awaitility.await("another generation")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> meanwhile.add(booking.reserve(minji, show, 1)) && generation(admin) != generation);
            assertThat(live.await(frame -> frame.name().equals("reset")).epoch())
                    .isNotEqualTo(live.heard().getFirst().epoch());
        }
        for (String reservation : meanwhile) {
            minji.awaitState(reservation, "CONFIRMED");
        }
        booking.awaitStock(show, 1_000 - 2 - meanwhile.size(), 0, 2 + meanwhile.size());
        isOver.set(true);

        assertThat(reading.join()).as("reads, each of them answered").isPositive();
        assertThat(read(minji, settled)).isEqualTo(before);
        assertThat(admin.get(PROJECTION).expect(200).text("state")).isEqualTo("LIVE");
    }

    @Test
    void tellsOfEachChangeInItsOrder() {
        Booking.Show show = booking.onSale(10, 10_000);
        try (Live live = deployment.listen("minji", "reservations,show:" + show.showId())) {
            String reservation = booking.buy(deployment.as("minji"), show, 2);
            live.await(frame -> frame.isOf(reservation, "CONFIRMED"));
            live.await(frame ->
                    frame.data().path("ticketTypes").path(0).path("sold").asInt() == 2);

            List<Live.Frame> heard = live.heardOf(reservation);
            assertThat(heard).extracting(Live.Frame::age).isSorted().doesNotHaveDuplicates();
            assertThat(List.of("", "REQUESTED", "HELD", "FINALIZING", "CONFIRMED"))
                    .containsSubsequence(
                            heard.stream().map(Live.Frame::state).distinct().toList());
        }
    }

    @Test
    void tellsWhoComesBackOfWhatWasMissedAtTheSameGatewayAndAtAnother() throws Exception {
        Booking.Show show = booking.onSale(10, 10_000);
        Api minji = deployment.as("minji");
        String topics = "reservations,show:" + show.showId();
        String quiet = booking.reserve(minji, show, 1);
        String changed = booking.reserve(minji, show, 1);
        String place;
        try (Live live = deployment.listen("minji", topics)) {
            for (String reservation : List.of(quiet, changed)) {
                minji.awaitState(reservation, "HELD");
                minji.awaitEvent(reservation, "PaymentRequested");
            }
            String heard = booking.reserve(minji, show, 1);
            live.await(frame ->
                    frame.data().path("ticketTypes").path(0).path("held").asInt() == 3);
            minji.post("/reservations/" + heard + "/payment-attempts", Map.of()).expect(202);
            place = live.await(frame -> frame.isOf(heard)
                            && frame.data().path("nextAction").asText().equals("PAY"))
                    .id();
        }

        minji.post("/reservations/" + changed + "/cancel").expect(200);
        minji.awaitState(changed, "CANCELLED");
        resumeAndMissNothing(topics, place, quiet, changed);
        try (Live cut = deployment.resume("minji", topics, place)) {
            deployment.kill("gateway");
            cut.awaitEnd();
        }
        deployment.start("another", Role.GATEWAY);
        resumeAndMissNothing(topics, place, quiet, changed);
        deployment.stop("another");
        deployment.start("gateway", Role.GATEWAY);
    }

    private static void resumeAndMissNothing(String topics, String place, String quiet, String changed) {
        try (Live live = deployment.resume("minji", topics, place)) {
            live.await(frame -> frame.isOf(changed, "CANCELLED"));
            String next = booking.reserve(deployment.as("minji"), booking.onSale(1, 0), 1);
            live.await(frame -> frame.isOf(next, "CONFIRMED"));

            assertThat(live.heard()).extracting(Live.Frame::name).doesNotContain("reset");
            assertThat(live.heardOf(quiet)).isEmpty();
            for (String reservation : List.of(changed, next)) {
                assertThat(live.heardOf(reservation))
                        .extracting(Live.Frame::age)
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static int generation(Api admin) {
        return admin.get(PROJECTION).expect(200).body().path("generation").asInt();
    }

    private static List<JsonNode> read(Api api, List<String> paths) {
        return paths.stream().map(path -> api.get(path).expect(200).body()).toList();
    }

    /** Reads again and again; a read that is not answered is a failure. */
    private static int readUntil(AtomicBoolean isOver, Api api, List<String> settled, Booking.Show show) {
        int rounds = 0;
        do {
            assertThat(read(api, settled)).hasSize(settled.size());
            api.get("/reservations?limit=5").expect(200);
            api.get("/shows/" + show.showId()).expect(200);
            rounds++;
        } while (!isOver.get());
        return rounds;
    }

    private static long version(JsonNode body) {
        return body.path("version").asLong();
    }
}
