package io.yeyak.launcher.drill.stage;

import java.security.SecureRandom;
import java.util.Base64;

/** What the payment context and its provider know each other by, made at random. */
record Secrets(String apiKey, String webhookSecret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secrets random() {
        return new Secrets("sk_" + word(), "whsec_" + word());
    }

    private static String word() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[not shown]";
    }
}
