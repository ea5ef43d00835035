package io.yeyak.launcher.gateway.session;

import io.yeyak.common.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A sign-in that has begun. The browser keeps it, so any gateway can end it, and strangers cost no memory.
 *
 * @param state what the browser has to come back with: only who began a sign-in can end it
 * @param nonce what the identity token has to repeat
 * @param verifier proves that a code is redeemed by who asked for it (RFC 7636)
 * @param back where to go then; to be checked again, for it was out of our hands
 */
record SignInAttempt(String state, String nonce, String verifier, String back) {

    private static final int RANDOM_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static SignInAttempt begin(SecureRandom random, String back) {
        return new SignInAttempt(word(random), word(random), word(random), back);
    }

    /** Empty when it is none. */
    static Optional<SignInAttempt> decode(String text) {
        try {
            return Optional.of(Json.decode(Base64.getUrlDecoder().decode(text), SignInAttempt.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String encode() {
        return ENCODER.encodeToString(Json.encode(this));
    }

    /** What the provider is shown of the verifier, by the method S256. */
    String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return ENCODER.encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }
}
