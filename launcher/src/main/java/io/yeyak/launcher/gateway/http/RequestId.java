package io.yeyak.launcher.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.yeyak.common.time.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what a request is found again: in the answer, in the logs, in the events it led to. */
final class RequestId {

    static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestId() {}

    /** The client's, if it is usable, or a new one. */
    static String of(@Nullable String offered, Ids ids) {
        return offered != null && USABLE.matcher(offered).matches()
                ? offered
                : ids.next().toString();
    }

    /** The trace that the client is in, or the beginning of a new one. */
    static String traceparent(@Nullable String offered, Ids ids) {
        return offered(offered).orElseGet(() -> begun(ids));
    }

    /** The trace that the client is in, if that can be believed. */
    static Optional<String> offered(@Nullable String offered) {
        return Optional.ofNullable(offered)
                .filter(trace -> TRACEPARENT.matcher(trace).matches());
    }

    private static String begun(Ids ids) {
        UUID trace = ids.next();
        // The lower half of a UUIDv7 is chance but for two bits, which are never both zero.
        return "00-" + hex(trace.getMostSignificantBits()) + hex(trace.getLeastSignificantBits()) + "-"
                + hex(ids.next().getLeastSignificantBits()) + "-01";
    }

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
