package io.yeyak.ticket.adapter.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.ticket.application.TicketsInMemory;
import io.yeyak.ticket.domain.Sample;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the others publish is understood, by the samples of their contracts. */
class TicketEventHandlerTest {

    private static final Set<String> OF_INTEREST = Set.of(
            "ReservationRequested.v1",
            "ReservationCancelled.v1",
            "ReservationCancellationRequested.v1",
            "PaymentAuthorized.v1",
            "PaymentExpired.v1",
            "PaymentCaptureFailed.v1",
            "PaymentDeferred.v1",
            "PaymentDeclined.v1");

    private final TicketsInMemory tickets = new TicketsInMemory();
    private final TicketEventHandler handler = new TicketEventHandler(tickets);

    /** An event type that somebody publishes, with its sample. */
    record Published(String source, String type, String sample) {

        @Override
        public String toString() {
            return type;
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void understandsWhateverIsPublished(Published event) {
        Handling handling = on(event, event.sample());

        assertThat(tickets.parked).isEmpty();
        assertThat(handling).isEqualTo(OF_INTEREST.contains(event.type()) ? Handling.HANDLED : Handling.SKIPPED);
    }

    @ParameterizedTest
    @MethodSource("published")
    void takesNoHarmFromFieldsOfALaterRelease(Published event) {
        JsonObject later = new JsonObject(event.sample()).put("later", new JsonObject());

        assertThat(on(event, later.encode())).isNotEqualTo(Handling.PARKED);
    }

    @Test
    void knowsOfEverythingItReactsTo() {
        assertThat(published().map(Published::type)).containsAll(OF_INTEREST);
    }

    @ParameterizedTest
    @CsvSource({
        "reservation, ReservationTeleported.v1, {}",
        "payment, PaymentTeleported.v1, {}",
        "payment, PaymentAuthorized.v1, {}",
        "reservation, ReservationRequested.v1, no JSON",
        "weather, Rain.v1, {}"
    })
    void parksWhatItCannotUnderstand(String source, String type, String payload) {
        assertThat(on(new Published(source, type, ""), payload)).isEqualTo(Handling.PARKED);
        assertThat(tickets.parked).hasSize(1);
    }

    @Test
    void parksARequestForNothing() {
        Published requested = published()
                .filter(event -> event.type().equals("ReservationRequested.v1"))
                .findFirst()
                .orElseThrow();
        JsonObject payload = new JsonObject(requested.sample());
        payload.getJsonObject("reservation").getJsonArray("lines").clear();

        assertThat(on(requested, payload.encode())).isEqualTo(Handling.PARKED);
    }

    static Stream<Published> published() {
        return Stream.of("reservation", "payment").flatMap(source -> published(source).stream());
    }

    private static List<Published> published(String source) {
        URL folder = Objects.requireNonNull(TicketEventHandlerTest.class.getResource("/contracts/events/" + source));
        try {
            if (!folder.getProtocol().equals("jar")) {
                return published(source, Path.of(folder.toURI()));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder.toURI(), Map.of())) {
                return published(source, jar.getPath("/contracts/events/" + source));
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Published> published(String source, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sample.json"))
                    .map(file -> sample(source, file))
                    .toList();
        }
    }

    private static Published sample(String source, Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            return new Published(source, name.replace(".sample.json", ""), Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Handling on(Published event, String payload) {
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                event.type(),
                event.source(),
                Sample.RESERVATION.value().toString(),
                1,
                Sample.NOW,
                Sample.SHOW.value().toString(),
                Sample.RESERVATION.value(),
                Optional.empty(),
                Actor.system(event.source()),
                Optional.empty());
        return handler.on(new EventMessage(event.source() + ".events", envelope, payload.getBytes(UTF_8)))
                .result();
    }
}
