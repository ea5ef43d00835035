package io.yeyak.common.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements live in files beside the class that uses them. */
public final class Sql {

    private Sql() {}

    /**
     * Reads a statement.
     *
     * @param owner the class it lies beside, on the class path
     * @param name such as {@code find-reservation.sql}
     * @throws IllegalArgumentException when there is none
     */
    public static String load(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
