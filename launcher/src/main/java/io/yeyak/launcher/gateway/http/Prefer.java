package io.yeyak.launcher.gateway.http;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Prefer header (RFC 7240): of it, only {@code wait} means something here. */
final class Prefer {

    /** The longest wait that is granted, in seconds. */
    static final int LONGEST_WAIT_SECONDS = 30;

    private static final Pattern WAIT = Pattern.compile("^wait\\s*=\\s*\"?([0-9]{1,6})\"?\\s*(;.*)?$");

    private Prefer() {}

    /** How many seconds the client would wait, {@value #LONGEST_WAIT_SECONDS} at the most; the first one counts. */
    static OptionalInt waitSeconds(@Nullable String header) {
        if (header == null) {
            return OptionalInt.empty();
        }
        for (String preference : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher wait = WAIT.matcher(preference.strip());
            if (wait.matches()) {
                return OptionalInt.of(Math.min(Integer.parseInt(wait.group(1)), LONGEST_WAIT_SECONDS));
            }
        }
        return OptionalInt.empty();
    }
}
