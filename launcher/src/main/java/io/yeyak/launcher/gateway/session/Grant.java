package io.yeyak.launcher.gateway.session;

import java.time.Duration;
import java.util.Optional;

/** What the identity provider answers who asks for tokens. */
sealed interface Grant {

    /**
     * It gives them.
     *
     * @param refreshToken what to get the next ones with
     * @param refreshWithin how long that works, where the provider says so
     * @param identityToken says who has signed in
     */
    record Given(
            String accessToken,
            Optional<String> refreshToken,
            Optional<Duration> refreshWithin,
            Optional<String> identityToken)
            implements Grant {

        @Override
        public String toString() {
            return "Given[***]";
        }
    }

    /**
     * It does not.
     *
     * @param error its code for why (RFC 6749, 5.2)
     */
    record Denied(String error) implements Grant {}
}
