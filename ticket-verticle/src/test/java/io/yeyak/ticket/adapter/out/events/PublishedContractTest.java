package io.yeyak.ticket.adapter.out.events;

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
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.work.Happened;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.TicketEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published is what the contract says. */
class PublishedContractTest {

    private static final String CONTRACT = "/contracts/events/ticket/";
    private static final TicketPublisher PUBLISHER = new TicketPublisher(() -> new UUID(0, 1));

    @ParameterizedTest
    @MethodSource("events")
    void tellsEveryEventAsItsSampleDoes(TicketEvent event) {
        EventMessage message = publish(event);

        assertThat(new JsonObject(text(message.payload())))
                .isEqualTo(new JsonObject(read(message.envelope().type() + ".sample.json")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellsEveryEventByItsSchema(TicketEvent event) {
        EventMessage message = publish(event);
        JsonSchema schema = JsonSchema.of(new JsonObject(read(message.envelope().type() + ".schema.json")));

        OutputUnit verdict = Validator.create(
                        schema,
                        new JsonSchemaOptions()
                                .setDraft(Draft.DRAFT202012)
                                .setBaseUri("https://yeyak.example/")
                                .setOutputFormat(OutputFormat.Basic))
                .validate(new JsonObject(text(message.payload())));

        assertThat(verdict.getValid()).as("%s", verdict.getErrors()).isTrue();
    }

    @Test
    void hasASampleOfEveryEvent() {
        assertThat(PublishedEvents.all().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(kinds(TicketEvent.class).collect(Collectors.toList()));
    }

    @Test
    void tellsWhoseEventItIsAndWhy() {
        TicketEvent held = PublishedEvents.all().get(11);

        EventMessage message = publish(held);

        assertThat(message.topic()).isEqualTo("ticket.events");
        assertThat(message.envelope().type()).isEqualTo("TicketsHeld.v1");
        assertThat(message.envelope().subject())
                .isEqualTo(Sample.RESERVATION.value().toString());
        assertThat(message.envelope().correlationId()).isEqualTo(Sample.RESERVATION.value());
        assertThat(message.envelope().partitionKey())
                .isEqualTo(Sample.SHOW.value().toString());
        assertThat(message.envelope().sequence()).isEqualTo(1);
        assertThat(message.envelope().actor()).isEqualTo(Actor.admin("b2a1f7c0"));
    }

    static List<TicketEvent> events() {
        return PublishedEvents.all();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(PublishedContractTest::kinds)
                : Stream.of(type);
    }

    private static EventMessage publish(TicketEvent event) {
        return PUBLISHER.publish(new Happened<>(event, Cause.asked(Actor.admin("b2a1f7c0"))), Sample.NOW);
    }

    private static String read(String name) {
        try (InputStream file = PublishedContractTest.class.getResourceAsStream(CONTRACT + name)) {
            return text(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
