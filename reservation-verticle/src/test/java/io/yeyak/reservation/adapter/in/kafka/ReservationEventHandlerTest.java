package io.yeyak.reservation.adapter.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.MemoryDesks;
import io.yeyak.reservation.application.NoteHold;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Given;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.Placing;
import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReservationEventHandlerTest {

    private static final Path EVENTS = Path.of("..", "common", "src", "main", "resources", "contracts", "events");
    private static final String SUFFIX = ".sample.json";
    private static final ReservationId SAMPLED =
            new ReservationId(UUID.fromString("6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40"));
    private static final ShowId SAMPLED_SHOW = new ShowId(UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00"));

    private final MemoryDesks desks = new MemoryDesks(Given.NOW);
    private final SilentChanges changes = new SilentChanges();
    private final ReservationEventHandler handler = new ReservationEventHandler(
            desks, new KeepOffer(desks), new NoteHold(desks, changes), new NotePayment(desks));

    @BeforeEach
    void theReservationOfTheSamplesIsPlaced() {
        Offer like = Given.offer();
        desks.keep(new Offer(
                SAMPLED_SHOW, like.status(), like.startsAt(), like.cancellationPolicy(), like.ticketTypes(), 0));
        DeskKey key = DeskKey.placing(SAMPLED, SAMPLED_SHOW, Given.MINJI);
        Placing.Request request =
                new Placing.Request(SAMPLED, SAMPLED_SHOW, Given.MINJI, List.of(new Quantity(Given.STALLS, 2)));
        desks.write(key, Placing.place(desks.read(key), request, Given.NOW).next());
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(EVENTS)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(file -> !file.getParent().endsWith("reservation"))
                    .toList();
        }
    }

    private static EventMessage message(String source, String type, byte[] payload) {
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                type,
                source,
                SAMPLED.value().toString(),
                1,
                Given.NOW,
                "key",
                SAMPLED.value(),
                Optional.empty(),
                Actor.system(source),
                Optional.empty());
        return new EventMessage(source + ".events", envelope, payload);
    }

    private Handling handle(String source, String type, String payload) {
        return handler.on(message(source, type, payload.getBytes(UTF_8))).result();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void understandsEverySampleAndTakesNoNoticeOfWhatIsNew(Path sample) throws IOException {
        String type = sample.getFileName().toString().replace(SUFFIX, "");
        JsonObject payload = new JsonObject(Files.readString(sample)).put("ofALaterRelease", new JsonObject());

        Handling handling = handle(sample.getParent().getFileName().toString(), type, payload.encode());

        assertThat(desks.parked).isEmpty();
        assertThat(handling).isIn(Handling.HANDLED, Handling.SKIPPED);
    }

    @Test
    void announcesWhatTicketDecided() throws IOException {
        String held = Files.readString(EVENTS.resolve("ticket").resolve("TicketsHeld.v1" + SUFFIX));

        assertThat(handle("ticket", "TicketsHeld.v1", held)).isEqualTo(Handling.HANDLED);

        assertThat(desks.reservations.get(SAMPLED).status()).isEqualTo(Status.HELD);
        assertThat(changes.announced).containsExactly(SAMPLED);
    }

    @Test
    void keepsAShowOfALaterReleaseFromBeingSold() throws IOException {
        JsonObject published =
                new JsonObject(Files.readString(EVENTS.resolve("ticket").resolve("ShowPublished.v1" + SUFFIX)));
        published.getJsonObject("show").put("status", "PRESALE");

        assertThat(handle("ticket", "ShowPublished.v1", published.encode())).isEqualTo(Handling.HANDLED);

        ReservationDesk desk = desks.read(DeskKey.show(SAMPLED_SHOW));
        assertThat(desk.offer().orElseThrow().status().name()).isEqualTo("UNKNOWN");
    }

    @Test
    void parksATypeThatItDoesNotKnow() {
        assertThat(handle("ticket", "TicketsHeld.v2", "{}")).isEqualTo(Handling.PARKED);
        assertThat(handle("payment", "PaymentDisputed.v1", "{}")).isEqualTo(Handling.PARKED);
        assertThat(handle("loyalty", "PointsGranted.v1", "{}")).isEqualTo(Handling.PARKED);
        assertThat(desks.parked).hasSize(3).allMatch(reason -> reason.endsWith("is unknown"));
    }

    @Test
    void parksWhatIsNotOfTheShapeOfItsType() {
        assertThat(handle("ticket", "TicketsHeld.v1", "{\"fence\":1}")).isEqualTo(Handling.PARKED);
        assertThat(handle("payment", "RefundSucceeded.v1", "[")).isEqualTo(Handling.PARKED);
    }

    @Test
    void parksWhatIsToldOfAReservationItNeverHad() {
        desks.reservations.clear();

        assertThat(handle(
                        "payment",
                        "PaymentCaptured.v1",
                        "{\"reservationId\":\"%s\",\"showId\":\"%s\"}"
                                .formatted(SAMPLED.value(), SAMPLED_SHOW.value())))
                .isEqualTo(Handling.PARKED);
    }
}
