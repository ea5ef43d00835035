package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yeyak.launcher.settings.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every hint of the event bus is lost, in every process: all goes on as with them, only later. */
class HintlessSystemIT {

    private static Deployment deployment;
    private static Booking booking;

    @BeforeAll
    static void start() throws Exception {
        deployment = new Deployment(NoHints.FLAG);
        booking = new Booking(deployment);
        deployment.start("one", Role.GATEWAY, Role.RESERVATION);
        deployment.start("two", Set.of(Role.TICKET, Role.TICKETLIST), "three", Set.of(Role.PAYMENT, Role.SANDBOX));
    }

    @AfterAll
    static void stop() throws Exception {
        deployment.close();
    }

    @Test
    void sellsATicketAndTakesTheMoney() throws Exception {
        Booking.Show show = booking.onSale(10, 50_000);
        long before = deployment.captured();

        booking.buy(deployment.as("minji"), show, 2);

        booking.awaitStock(show, 8, 0, 2);
        assertThat(deployment.captured() - before).isEqualTo(100_000);
        deployment.awaitWord("one", NoHints.SAID + "hint.reservation.changed");
        deployment.awaitWord("two", NoHints.SAID + "hint.ticketlist.changed");
    }

    @Test
    void givesBackWhatIsCancelled() throws Exception {
        Booking.Show show = booking.onSale(10, 20_000);
        Api sam = deployment.as("sam");
        long before = deployment.captured();
        String held = booking.reserve(sam, show, 1);
        sam.awaitState(held, "HELD");
        String confirmed = booking.buy(sam, show, 1);

        for (String reservation : List.of(held, confirmed)) {
            sam.post("/reservations/" + reservation + "/cancel").expect(200);
        }

        sam.awaitState(held, "CANCELLED");
        JsonNode refunded = sam.awaitState(confirmed, "REFUNDED").body();
        assertThat(refunded.path("refund").path("amountMinor").asLong()).isEqualTo(18_000);
        booking.awaitStock(show, 10, 0, 0);
        assertThat(deployment.captured() - before).isEqualTo(2_000);
    }

    @Test
    void answersWithTheDecisionWhenAskedToWait() {
        Booking.Show show = booking.onSale(5, 10_000);
        Api minji = deployment.as("minji");
        minji.awaitState(booking.reserve(minji, show, 1), "HELD");

        Api.Answer answer = minji.postAndWait(
                "/reservations", Booking.order(show, 1), UUID.randomUUID().toString(), 30);

        assertThat(answer.expect(202).text("state")).isEqualTo("HELD");
    }

    @Test
    void answersWithAVersionThatWasWaitedFor() {
        Booking.Show show = booking.onSale(5, 0);
        Api minji = deployment.as("minji");
        String reservation = booking.reserve(minji, show, 1);
        long confirmed = minji.awaitState(reservation, "CONFIRMED")
                .body()
                .path("version")
                .asLong();
        long cancelled = minji.post("/reservations/" + reservation + "/cancel")
                .expect(200)
                .body()
                .path("version")
                .asLong();

        Api.Answer answer = minji.get("/reservations/" + reservation + "?minVersion=" + cancelled + "&wait=30");

        assertThat(cancelled).isGreaterThan(confirmed);
        assertThat(answer.expect(200).body().path("version").asLong()).isGreaterThanOrEqualTo(cancelled);
    }

    @Test
    void tellsOfChangesLive() {
        Booking.Show show = booking.onSale(10, 50_000);
        try (Live live = deployment.listen("sam", "reservations,show:" + show.showId())) {
            String reservation = booking.buy(deployment.as("sam"), show, 2);

            live.await(frame -> frame.isOf(reservation, "CONFIRMED"));
            live.await(frame -> frame.name().equals("show")
                    && frame.data().path("ticketTypes").path(0).path("sold").asInt() == 2);
        }
    }
}
