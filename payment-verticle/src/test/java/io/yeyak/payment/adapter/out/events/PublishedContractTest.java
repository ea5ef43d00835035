package io.yeyak.payment.adapter.out.events;

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
import io.yeyak.common.money.Money;
import io.yeyak.common.work.Happened;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.AttentionCode;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentEvent.Disposition;
import io.yeyak.payment.domain.PaymentEvent.ResolvedBy;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.RefundState.RefundedBy;
import io.yeyak.payment.domain.ReservationId;
import io.yeyak.payment.domain.ShowId;
import io.yeyak.payment.domain.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PublishedContractTest {

    private static final UUID RESERVATION = UUID.fromString("6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40");
    private static final UUID SHOW = UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00");
    private static final AttemptId ATTEMPT = new AttemptId(UUID.fromString("8c4b6f8e-7d1a-5e0b-9f7a-3a1c5d2e4b60"));
    private static final RefundId REFUND = new RefundId(UUID.fromString("2b1f0c9e-41d3-5f6a-8b7c-0d9e8f7a6b50"));
    private static final Instant PAY_BY = Instant.parse("2026-12-31T13:45:00Z");
    private static final Money PRICE = new Money(55_000, "KRW");
    private static final Money HALF = new Money(27_500, "KRW");
    private static final Stamp STAMP = new Stamp(new ReservationId(RESERVATION), new ShowId(SHOW), 4);
    private static final PaymentPublisher PUBLISHER = new PaymentPublisher(() -> new UUID(0, 1));

    static Stream<PaymentEvent> events() {
        return Stream.of(
                new PaymentEvent.PaymentRequested(STAMP, PRICE, 1, PAY_BY),
                new PaymentEvent.PaymentActionRequired(
                        STAMP,
                        ATTEMPT,
                        URI.create("https://pay.example/checkout/cs_91c3b5d7"),
                        PAY_BY.minusSeconds(60)),
                new PaymentEvent.PaymentDeferred(STAMP, ATTEMPT, 1),
                new PaymentEvent.PaymentResumed(STAMP, ATTEMPT),
                new PaymentEvent.PaymentAuthorized(STAMP, ATTEMPT, PRICE, 1, false),
                new PaymentEvent.PaymentDeclined(STAMP, ATTEMPT, "card-declined", PAY_BY),
                new PaymentEvent.PaymentExpired(STAMP, 1),
                new PaymentEvent.PaymentCaptured(STAMP, ATTEMPT, PRICE),
                new PaymentEvent.PaymentCaptureRepeated(STAMP, ATTEMPT, 1),
                new PaymentEvent.PaymentCaptureFailed(STAMP, ATTEMPT, "card-closed"),
                new PaymentEvent.PaymentVoided(STAMP, "CANCELLED"),
                new PaymentEvent.LatePaymentReceived(STAMP, ATTEMPT, Disposition.REACQUIRE),
                new PaymentEvent.RefundRequested(STAMP, REFUND, HALF, "cancel"),
                new PaymentEvent.RefundSucceeded(STAMP, REFUND, HALF, HALF, RefundedBy.PROVIDER),
                new PaymentEvent.RefundFailed(
                        STAMP, REFUND, 1, "provider-error", Instant.parse("2026-12-31T13:36:00Z")),
                new PaymentEvent.RefundAttentionRaised(STAMP, REFUND, "card-closed"),
                new PaymentEvent.PaymentAttentionRaised(
                        STAMP, AttentionCode.PROVIDER_DOES_NOT_ANSWER, "no answer about attempt " + ATTEMPT.value()),
                new PaymentEvent.PaymentAttentionResolved(
                        STAMP, AttentionCode.REFUNDED_TWICE, ResolvedBy.ADMIN, "The customer has sent one back."));
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellsEveryEventAsItsSampleDoes(PaymentEvent event) {
        EventMessage message = publish(event);
        assertThat(json(message)).isEqualTo(read(message.envelope().type() + ".sample.json"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellsEveryEventByItsSchema(PaymentEvent event) {
        EventMessage message = publish(event);
        JsonSchemaOptions options = new JsonSchemaOptions()
                .setDraft(Draft.DRAFT202012)
                .setBaseUri("https://yeyak.example/")
                .setOutputFormat(OutputFormat.Basic);
        JsonSchema schema = JsonSchema.of(read(message.envelope().type() + ".schema.json"));
        OutputUnit verdict = Validator.create(schema, options).validate(json(message));
        assertThat(verdict.getValid()).as("%s", verdict.getErrors()).isTrue();
    }

    @Test
    void hasASampleOfEveryEvent() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrder(PaymentEvent.class.getPermittedSubclasses());
    }

    @Test
    void tellsWhoseMoneyItIsAndWhy() {
        EventMessage message = publish(new PaymentEvent.PaymentExpired(STAMP, 1));
        assertThat(message.topic()).isEqualTo("payment.events");
        assertThat(message.envelope().source()).isEqualTo("payment");
        assertThat(message.envelope().subject()).isEqualTo(RESERVATION.toString());
        assertThat(message.envelope().partitionKey()).isEqualTo(RESERVATION.toString());
        assertThat(message.envelope().correlationId()).isEqualTo(RESERVATION);
        assertThat(message.envelope().sequence()).isEqualTo(4);
        assertThat(message.envelope().actor()).isEqualTo(Actor.system("payment"));
    }

    private static EventMessage publish(PaymentEvent event) {
        return PUBLISHER.publish(new Happened<>(event, Cause.asked(Actor.system("payment"))), PAY_BY);
    }

    private static JsonObject json(EventMessage message) {
        return new JsonObject(new String(message.payload(), StandardCharsets.UTF_8));
    }

    private static JsonObject read(String name) {
        try (InputStream file = PublishedContractTest.class.getResourceAsStream("/contracts/events/payment/" + name)) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            return new JsonObject(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
