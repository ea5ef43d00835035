package io.yeyak.launcher.drill.load;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Access tokens, each used for as long as it is surely good. */
final class Tokens {

    static final String ADMINISTRATOR = "admin";

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private record Token(String value, Instant until) {}

    private final Target target;
    private final Map<String, Token> known = new HashMap<>();

    Tokens(Target target) {
        this.target = target;
    }

    String of(String user) {
        var now = Instant.now();
        return known.compute(
                        user, (name, token) -> token == null || token.until().isBefore(now) ? fresh(name, now) : token)
                .value();
    }

    private Token fresh(String user, Instant now) {
        var value = user.equals(ADMINISTRATOR)
                ? target.administrator().get()
                : target.customers().apply(user);
        return new Token(value, now.plus(GOOD_FOR));
    }
}
