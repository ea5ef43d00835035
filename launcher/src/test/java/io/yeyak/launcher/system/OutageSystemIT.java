package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yeyak.launcher.settings.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts go away, are killed, and come back: what was accepted is decided, paid and listed, once. */
class OutageSystemIT {

    private Deployment deployment;
    private Booking booking;

    @BeforeEach
    void start() throws Exception {
        deployment = new Deployment();
        booking = new Booking(deployment);
        deployment.start("front", Role.GATEWAY, Role.RESERVATION);
        deployment.start("ticket", Role.TICKET);
        deployment.start("payment", Role.PAYMENT);
        deployment.start("provider", Role.SANDBOX);
        deployment.start("list", Role.TICKETLIST);
    }

    @AfterEach
    void stop() throws Exception {
        deployment.close();
    }

    @Test
    void acceptsReservationsWhileTicketIsAwayAndDecidesThemInOrder() throws Exception {
        Booking.Show show = booking.onSale(3, 10_000);
        Api sam = deployment.as("sam");
        booking.buy(sam, show, 1);
        deployment.kill("ticket");

        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            accepted.add(booking.reserve(sam, show, 1));
        }
        sam.awaitState(accepted.getLast(), "REQUESTED");
        deployment.start("ticket", Role.TICKET);

        sam.awaitState(accepted.get(0), "HELD");
        sam.awaitState(accepted.get(1), "HELD");
        for (String tooLate : accepted.subList(2, 5)) {
            assertThat(sam.awaitState(tooLate, "REJECTED").text("reason")).isEqualTo("SOLD_OUT");
        }
        booking.awaitStock(show, 0, 2, 1);
    }

    @Test
    void acceptsPaymentRequestsWhilePaymentIsAway() throws Exception {
        Booking.Show show = booking.onSale(3, 10_000);
        Api minji = deployment.as("minji");
        booking.buy(minji, show, 1);
        deployment.kill("payment");
        String reservation = booking.reserve(minji, show, 1);
        minji.awaitState(reservation, "HELD");

        minji.post("/reservations/" + reservation + "/payment-attempts", Map.of())
                .expect(202);
        deployment.start("payment", Role.PAYMENT);

        deployment.provider().press(booking.checkout(minji, reservation), "approve");
        minji.awaitState(reservation, "CONFIRMED");
    }

    @Test
    void showsThatPaymentIsPendingWhileTheProviderIsAway() throws Exception {
        Booking.Show show = booking.onSale(3, 10_000);
        Api minji = deployment.as("minji");
        booking.buy(minji, show, 1);
        deployment.kill("provider");
        String reservation = booking.reserve(minji, show, 1);
        minji.awaitState(reservation, "HELD");

        minji.post("/reservations/" + reservation + "/payment-attempts", Map.of())
                .expect(202);
        minji.awaitState(reservation, "PAYMENT_DEFERRED");
        deployment.start("provider", Role.SANDBOX);

        JsonNode page = minji.await(
                        "/reservations/" + reservation,
                        answer -> answer.body()
                                .path("payment")
                                .path("state")
                                .asText()
                                .equals("ACTION_REQUIRED"))
                .body();
        deployment.provider().press(page.path("payment").path("checkoutUrl").asText(), "approve");
        minji.awaitState(reservation, "CONFIRMED");
    }

    @Test
    void acceptsReservationsWhileKafkaIsAwayAndCatchesUp() throws Exception {
        Booking.Show show = booking.onSale(30, 10_000);
        Api sam = deployment.as("sam");
        booking.buy(sam, show, 1);
        deployment.stopKafka();

        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            accepted.add(booking.reserve(sam, show, 1));
        }
        deployment.startKafka();

        for (String reservation : accepted) {
            sam.awaitState(reservation, "HELD");
        }
    }

    @Test
    void sellsWhileTheListIsAwayAndShowsItAllAfterwards() throws Exception {
        Booking.Show show = booking.onSale(30, 0);
        Api sam = deployment.as("sam");
        sam.awaitState(booking.reserve(sam, show, 1), "CONFIRMED");
        deployment.kill("list");

        String reservation = booking.reserve(sam, show, 1);
        sam.get("/reservations/" + reservation).expect(503, "ticketlist-unavailable");
        deployment.start("list", Role.TICKETLIST);

        sam.awaitState(reservation, "CONFIRMED");
        booking.awaitStock(show, 28, 0, 2);
    }

    @Test
    void doesNothingTwiceWithThreeConsumersOfEachKindAndOneOfThemKilled() throws Exception {
        Booking.Show show = booking.onSale(100, 10_000);
        Api sam = deployment.as("sam");
        booking.buy(sam, show, 1);
        deployment.provider().switches(Map.of("autoApprove", true));
        deployment.start("second", Role.RESERVATION, Role.TICKET, Role.PAYMENT, Role.TICKETLIST);
        deployment.start("third", Role.RESERVATION, Role.TICKET, Role.PAYMENT, Role.TICKETLIST);

        List<String> reservations = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            reservations.add(booking.reserve(sam, show, 1));
            if (i == 15) {
                deployment.kill("second");
            }
        }
        for (String reservation : reservations) {
            sam.awaitState(reservation, "HELD");
            sam.post("/reservations/" + reservation + "/payment-attempts", Map.of())
                    .expect(202);
        }

        for (String reservation : reservations) {
            sam.awaitState(reservation, "CONFIRMED");
        }
        booking.awaitStock(show, 69, 0, 31);
        assertThat(deployment.captured()).isEqualTo(31 * 10_000L);
    }

    @Test
    void sellsTenSeatsToTenOfAHundredBuyersAndTellsTheOthersWhy() throws Exception {
        Booking.Show show = booking.onSale(10, 10_000);
        Api sam = deployment.as("sam");
        sam.await("/shows/" + show.showId(), answer -> answer.status() == 200);
        deployment.provider().switches(Map.of("autoApprove", true));

        List<String> outcomes = new ArrayList<>();
        try (ExecutorService buyers = Executors.newFixedThreadPool(100)) {
            List<Future<String>> buying = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String name = i % 2 == 0 ? "minji" : "sam";
                buying.add(buyers.submit(() -> buyOrLearnWhyNot(name, show)));
            }
            for (Future<String> buyer : buying) {
                outcomes.add(buyer.get());
            }
        }

        assertThat(outcomes).filteredOn("CONFIRMED"::equals).hasSize(10);
        assertThat(outcomes).filteredOn("sold-out"::equals).hasSize(90);
        booking.awaitStock(show, 0, 0, 10);
        assertThat(deployment.captured()).isEqualTo(10 * 10_000L);
    }

    private String buyOrLearnWhyNot(String name, Booking.Show show) {
        Api customer = deployment.as(name);
        Api.Answer answer = customer.postAndWait(
                "/reservations", Booking.order(show, 1), UUID.randomUUID().toString(), 30);
        if (answer.status() == 409) {
            return answer.text("code");
        }
        String reservation = answer.expect(202).text("reservationId");
        Api.Answer decided = customer.await(
                "/reservations/" + reservation,
                known -> known.text("state").equals("HELD")
                        || known.text("state").equals("REJECTED"));
        if (decided.text("state").equals("REJECTED")) {
            return decided.text("reason").equals("SOLD_OUT") ? "sold-out" : decided.text("reason");
        }
        customer.post("/reservations/" + reservation + "/payment-attempts", Map.of())
                .expect(202);
        return customer.awaitState(reservation, "CONFIRMED").text("state");
    }
}
