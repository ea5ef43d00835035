package io.yeyak.payment.adapter.out.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yeyak.common.config.Secret;
import io.yeyak.common.json.Json;
import io.yeyak.payment.application.port.ProviderLanguage;
import io.yeyak.payment.application.port.ProviderMessage;
import io.yeyak.payment.application.port.ProviderWord;
import io.yeyak.payment.domain.RefundId;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sandbox's messages, signed as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has it: an HMAC
 * over id, timestamp and the body's bytes as they came.
 */
public final class SandboxLanguage implements ProviderLanguage {

    /** The provider's name in addresses. */
    public static final String NAME = "sandbox";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SCHEME = "v1,";
    private static final String SECRET_PREFIX = "whsec_";

    private final SecretKeySpec key;
    private final InstantSource clock;

    public SandboxLanguage(Secret secret, InstantSource clock) {
        this.key = new SecretKeySpec(keyBytes(secret.value()), ALGORITHM);
        this.clock = clock;
    }

    private record Envelope(String type, Optional<SandboxCharge> payment, Optional<Reference> refund) {}

    private record Reference(String reference) {}

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public Optional<ProviderMessage> verify(SignedDelivery delivery) {
        byte[] expected = sign(delivery.id() + "." + delivery.timestamp() + ".", delivery.body());
        boolean genuine = Stream.of(delivery.signature().split(" "))
                .filter(signature -> signature.startsWith(SCHEME))
                .anyMatch(signature -> MessageDigest.isEqual(expected, bytes(signature.substring(SCHEME.length()))));
        return genuine && isRecent(delivery.timestamp())
                ? Optional.of(new ProviderMessage(NAME, delivery.id(), delivery.body()))
                : Optional.empty();
    }

    @Override
    public ProviderWord read(ProviderMessage message) {
        try {
            return read(Json.decode(message.body(), Envelope.class));
        } catch (IllegalArgumentException e) {
            return new ProviderWord.Irrelevant("not understood: " + e.getMessage());
        }
    }

    private static ProviderWord read(Envelope envelope) {
        if (envelope.payment().isEmpty()) {
            return new ProviderWord.Irrelevant("about no payment: " + envelope.type());
        }
        SandboxCharge charge = envelope.payment().get();
        if (envelope.type().equals("refund.succeeded") && envelope.refund().isPresent()) {
            String reference = envelope.refund().get().reference();
            return new ProviderWord.Refunded(charge.reservationId(), new RefundId(UUID.fromString(reference)));
        }
        return envelope.type().startsWith("payment.")
                ? new ProviderWord.AboutCharge(charge.reservationId(), charge.reference(), charge.charge())
                : new ProviderWord.Irrelevant("of an unknown type: " + envelope.type());
    }

    /** Standard Webhooks writes secrets as {@code whsec_} and Base64; anything else is taken as it is. */
    private static byte[] keyBytes(String secret) {
        return secret.startsWith(SECRET_PREFIX)
                ? Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()))
                : secret.getBytes(UTF_8);
    }

    private boolean isRecent(String timestamp) {
        try {
            Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
            return age.abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private byte[] sign(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(prefix.getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK can do " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
