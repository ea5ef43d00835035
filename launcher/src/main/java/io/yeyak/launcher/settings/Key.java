package io.yeyak.launcher.settings;

import io.yeyak.common.config.Secret;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that can be set.
 *
 * @param name in files and flags; in the environment it is {@code YEYAK_}, then the name in capitals with underscores
 * @param meaning for whoever sets it, one sentence
 * @param kind what its text is, and becomes
 * @param byDefault what it is if nobody sets it; without one it is optional, or required by a role
 * @param secret never shown, and can be given as the name of a file: {@code name-file}
 */
public record Key<T>(String name, String meaning, Kind<T> kind, Optional<String> byDefault, boolean secret) {

    static final String FILE = "-file";

    static <T> Key<T> of(String name, Kind<T> kind, String byDefault, String meaning) {
        return new Key<>(name, meaning, kind, Optional.of(byDefault), false);
    }

    static <T> Key<T> of(String name, Kind<T> kind, String meaning) {
        return new Key<>(name, meaning, kind, Optional.empty(), false);
    }

    static Key<Secret> secret(String name, String meaning) {
        return new Key<>(name, meaning, Kind.SECRET, Optional.empty(), true);
    }

    String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return "YEYAK_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
