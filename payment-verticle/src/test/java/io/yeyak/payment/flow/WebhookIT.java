package io.yeyak.payment.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.common.config.Secret;
import io.yeyak.common.outcome.Reply;
import io.yeyak.payment.adapter.out.postgres.PgProviderEvents;
import io.yeyak.payment.adapter.out.sandbox.SandboxLanguage;
import io.yeyak.payment.application.ReceiveWebhook;
import io.yeyak.payment.application.ReceiveWebhook.Stored;
import io.yeyak.payment.application.port.ProviderLanguage.SignedDelivery;
import io.yeyak.payment.domain.ReservationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class WebhookIT {

    private final Shop shop = new Shop();
    private Happening happening = new Happening();
    private ReservationId reservation = happening.reservation();

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void anApprovedPayment() {
        happening = new Happening();
        reservation = happening.reservation();
        shop.switches(new JsonObject().put("webhookCopies", 1));
    }

    @Test
    void twoMessagesOfOneEventHaveOneEffect() {
        SignedDelivery delivery = genuine();
        assertThat(receive(delivery)).isEqualTo(Reply.done(new Stored(false)));
        shop.till().listen();
        shop.till().listen();
        assertThat(shop.told(reservation))
                .containsExactly("PaymentRequested", "PaymentActionRequired", "PaymentAuthorized");
    }

    @Test
    void aMessageThatComesTwiceByOurProvidersMistakeIsTakenOnce() {
        shop.switches(new JsonObject().put("webhookCopies", 3));
        SignedDelivery delivery = genuine();
        shop.awaitDeliveries(reservation, 3);
        String stored =
                "SELECT count(*) FROM provider_event" + " WHERE encode(body, 'escape') LIKE '%' || $1::uuid || '%'";
        assertThat(shop.query(stored, reservation).iterator().next().getLong(0)).isEqualTo(1);
        assertThat(delivery.id()).startsWith("msg_");
    }

    @Test
    void refusesWhatIsSignedWithAnotherSecret() {
        ReceiveWebhook stranger = receiver(new Secret("another"), InstantSource.system());
        assertRefused(stranger.handle(new ReceiveWebhook.Command("sandbox", genuine()))
                .await());
    }

    @Test
    void refusesABodyThatWasWrittenAnew() {
        SignedDelivery genuine = genuine();
        byte[] rewritten = new JsonObject(new String(genuine.body(), UTF_8))
                .encodePrettily()
                .getBytes(UTF_8);
        assertRefused(receive(new SignedDelivery(genuine.id(), genuine.timestamp(), genuine.signature(), rewritten)));
    }

    @Test
    void refusesASignatureUnderAnotherId() {
        SignedDelivery genuine = genuine();
        assertRefused(
                receive(new SignedDelivery("msg_other", genuine.timestamp(), genuine.signature(), genuine.body())));
    }

    @Test
    void refusesAnOldMessage() {
        InstantSource tomorrow = InstantSource.fixed(Instant.now().plus(Duration.ofDays(1)));
        assertRefused(receiver(Shop.WEBHOOK_SECRET, tomorrow)
                .handle(new ReceiveWebhook.Command("sandbox", genuine()))
                .await());
    }

    @Test
    void refusesWhatIsNoSignatureAtAll() {
        SignedDelivery genuine = genuine();
        assertRefused(receive(new SignedDelivery(genuine.id(), "yesterday", "v1,%%% v2,x", genuine.body())));
    }

    @Test
    void takesOneOfSeveralSignatures() {
        SignedDelivery genuine = genuine();
        String several = "v1,b2xk " + genuine.signature();
        assertThat(receive(new SignedDelivery(genuine.id(), genuine.timestamp(), several, genuine.body())))
                .isInstanceOf(Reply.Done.class);
    }

    @Test
    void knowsNoOtherProvider() {
        assertRefused(shop.till()
                .receiveWebhook
                .handle(new ReceiveWebhook.Command("other", genuine()))
                .await());
    }

    private SignedDelivery genuine() {
        shop.till().hear(happening.ticketsHeld());
        shop.till().hear(happening.paymentRequested(Happening.attempt()));
        shop.till().work();
        shop.customer(shop.checkoutUrl(reservation), "approve");
        shop.message(reservation, "payment.authorised").await();
        return shop.deliveries(reservation).getFirst();
    }

    private Reply<Stored> receive(SignedDelivery delivery) {
        return shop.till()
                .receiveWebhook
                .handle(new ReceiveWebhook.Command("sandbox", delivery))
                .await();
    }

    private ReceiveWebhook receiver(Secret secret, InstantSource clock) {
        return new ReceiveWebhook(
                new SandboxLanguage(secret, clock),
                new PgProviderEvents(shop.stand().pool()));
    }

    private static void assertRefused(Reply<Stored> reply) {
        assertThat(reply).isInstanceOf(Reply.Refused.class);
    }
}
