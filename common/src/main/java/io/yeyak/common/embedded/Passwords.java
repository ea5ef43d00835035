package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** One password for each role, made at random, each in a file of its own. */
record Passwords(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    String of(String role) {
        var file = folder.resolve(role);
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[BYTES];
                RANDOM.nextBytes(bytes);
                PrivateFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new EmbeddedFailure("The file " + file + " cannot be read: " + e + ".", e);
        }
    }
}
