package io.yeyak.reservation.adapter.out.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.work.Happened;
import io.yeyak.reservation.domain.ReservationEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PublishedContractTest {

    private static final String CONTRACT = "/contracts/events/reservation/";
    private static final ReservationPublisher PUBLISHER = new ReservationPublisher(() -> new UUID(0, 1));

    static List<ReservationEvent> events() {
        return EveryEvent.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellsEveryEventAsItsSampleDoes(ReservationEvent event) {
        EventMessage message = publish(event);

        assertThat(json(message.payload()))
                .isEqualTo(contract(message.envelope().type() + ".sample.json"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellsEveryEventByItsSchema(ReservationEvent event) {
        EventMessage message = publish(event);
        JsonSchemaOptions options = new JsonSchemaOptions()
                .setDraft(Draft.DRAFT202012)
                .setBaseUri("https://yeyak.example/")
                .setOutputFormat(OutputFormat.Basic);
        JsonSchema schema = JsonSchema.of(contract(message.envelope().type() + ".schema.json"));

        OutputUnit verdict = Validator.create(schema, options).validate(json(message.payload()));

        assertThat(verdict.getValid()).as("%s", verdict.getErrors()).isTrue();
    }

    @Test
    void hasASampleOfEveryEvent() {
        assertThat(events().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(ReservationEvent.class.getPermittedSubclasses());
    }

    @Test
    void tellsWhoseEventItIsAndWhy() {
        Envelope envelope = publish(events().getFirst()).envelope();

        assertThat(envelope)
                .isEqualTo(new Envelope(
                        new UUID(0, 1),
                        "ReservationRequested.v1",
                        "reservation",
                        EveryEvent.RESERVATION.toString(),
                        1,
                        EveryEvent.NOW,
                        EveryEvent.SHOW.toString(),
                        EveryEvent.RESERVATION,
                        envelope.causationId(),
                        Actor.customer("minji"),
                        envelope.traceparent()));
        assertThat(envelope.causationId()).isEmpty();
    }

    private static EventMessage publish(ReservationEvent event) {
        return PUBLISHER.publish(new Happened<>(event, Cause.asked(Actor.customer("minji"))), EveryEvent.NOW);
    }

    private static JsonObject contract(String name) {
        try (InputStream file = PublishedContractTest.class.getResourceAsStream(CONTRACT + name)) {
            return json(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(byte[] bytes) {
        return new JsonObject(new String(bytes, UTF_8));
    }
}
