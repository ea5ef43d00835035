package io.yeyak.launcher.embedded;

import io.yeyak.common.embedded.PrivateFile;
import io.yeyak.launcher.gateway.eticket.TicketCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.function.Supplier;

/** Where an embedded platform keeps everything: its databases, its events, its keys and its ports. */
public record DataFolder(Path root) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Whether no platform has ever come up on it. */
    public boolean isNew() {
        return !Files.exists(started());
    }

    /** From now on it is not new. */
    public void hasStarted() {
        PrivateFile.write(started(), "");
    }

    /** The moment the demo of this folder is made for: the first time somebody asked. */
    public Instant demoMoment() {
        var file = root.resolve("demo");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(
                        file, Instant.now().truncatedTo(ChronoUnit.HOURS).toString());
            }
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path issuer() {
        return root.resolve("oidc");
    }

    Path portOf(String name) {
        return root.resolve("ports").resolve(name);
    }

    /** What browsers know the issuer by. */
    URI issuerUri(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** A random secret that is made once, and is readable to the owner of the folder alone. */
    String secret(String name, String prefix) {
        return kept(name, () -> {
            var bytes = new byte[SECRET_BYTES];
            RANDOM.nextBytes(bytes);
            return prefix + Base64.getEncoder().encodeToString(bytes);
        });
    }

    /** What the codes on tickets are signed with, made and kept in the same way. */
    String ticketCodeKey() {
        return kept("ticket-code-key", TicketCodes::newKey);
    }

    private String kept(String name, Supplier<String> make) {
        var file = root.resolve("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, make.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path started() {
        return root.resolve("started");
    }
}
