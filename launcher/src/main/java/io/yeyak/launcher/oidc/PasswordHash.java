package io.yeyak.launcher.oidc;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA-512, a salt of its own, and rounds for which one guess takes about a
 * fifth of a second of a processor. Both methods block for that long.
 *
 * @param text {@code pbkdf2-sha512$rounds$salt$hash}
 */
record PasswordHash(String text) {

    private static final String NAME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PasswordHash of(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        var hash = hash(password, salt, ROUNDS);
        return new PasswordHash(
                String.join("$", NAME, "" + ROUNDS, base64.encodeToString(salt), base64.encodeToString(hash)));
    }

    boolean matches(String password) {
        var parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            return false;
        }
        var base64 = Base64.getDecoder();
        var hash = hash(password, base64.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(hash, base64.decode(parts[3]));
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        try {
            var specification = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BYTES * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
