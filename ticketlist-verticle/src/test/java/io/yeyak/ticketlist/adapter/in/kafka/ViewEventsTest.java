package io.yeyak.ticketlist.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.ticketlist.application.ProjectEvent;
import io.yeyak.ticketlist.domain.ReservationView;
import io.yeyak.ticketlist.domain.Sample;
import io.yeyak.ticketlist.domain.ShowView;
import io.yeyak.ticketlist.domain.View;
import io.yeyak.ticketlist.fixture.ContractSample;
import io.yeyak.ticketlist.fixture.MemoryViews;
import io.yeyak.ticketlist.fixture.Messages;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event that the other contexts publish is understood, by the samples in the contract. */
final class ViewEventsTest {

    private final MemoryViews views = new MemoryViews();
    private final ViewEvents events = new ViewEvents(new ProjectEvent(views));

    static Stream<ContractSample> published() {
        return Stream.of("ticket", "reservation", "payment").flatMap(source -> ContractSample.of(source).stream());
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyPublishedEventIsUnderstood(ContractSample sample) {
        assertThat(events.on(message(sample, sample.payload())).result()).isEqualTo(Handling.HANDLED);
        assertThat(views.parked()).isEmpty();
        assertThat(views.all())
                .singleElement()
                .satisfies(view -> assertThat(hasNews(view)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("published")
    void whatALaterReleaseAddsDoesNoHarm(ContractSample sample) {
        String json = new String(sample.payload(), StandardCharsets.UTF_8);
        String more = json.replaceFirst("\\{", "{\"addedLater\": {\"a\": [1]},");
        EventMessage message = message(sample, more.getBytes(StandardCharsets.UTF_8));
        assertThat(events.on(message).result()).isEqualTo(Handling.HANDLED);
    }

    @Test
    void anUnknownTypeIsParked() {
        EventMessage message = Messages.message("ticket", "TicketsHeld.v2", Sample.RESERVATION, 1, bytes("{}"));
        assertThat(events.on(message).result()).isEqualTo(Handling.PARKED);
        assertThat(views.parked()).singleElement().asString().contains("TicketsHeld.v2");
    }

    @Test
    void anUnknownShapeIsParked() {
        EventMessage message = Messages.message("ticket", "TicketsHeld.v1", Sample.RESERVATION, 1, bytes("{}"));
        assertThat(events.on(message).result()).isEqualTo(Handling.PARKED);
        assertThat(views.parked()).singleElement().asString().contains("reservationId");
    }

    private static EventMessage message(ContractSample sample, byte[] payload) {
        return Messages.message(sample.source(), sample.type(), Sample.RESERVATION, 1, payload);
    }

    private static boolean hasNews(View view) {
        return switch (view) {
            case ShowView show -> show.news().isPresent();
            case ReservationView reservation -> !reservation.news().isEmpty();
        };
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
