package io.yeyak.launcher.observe;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * Log events as JSON, each a line: what is always known, then the keys of the event under their own names. By
 * {@code trace_id}, {@code span_id}, {@code request_id} and {@code correlation_id} a line is found from a trace, an
 * answer or a reservation. A value that is very long is cut off.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};
    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_ERROR = 16_000;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

    /** Keys that collectors know by other names. */
    private static final Map<String, String> NAMES =
            Map.of("requestId", "request_id", "correlation", "correlation_id", "event", "event_id");

    private static final String TRACE = "traceparent";

    private final JsonFactory json = new JsonFactory();

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var bytes = new ByteArrayOutputStream(512);
        try (var line = json.createGenerator(bytes)) {
            write(event, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(ILoggingEvent event, JsonGenerator line) throws IOException {
        line.writeStartObject();
        var written = new HashSet<String>();
        put(line, written, "time", String.valueOf(event.getInstant()));
        put(line, written, "level", event.getLevel().toString());
        put(line, written, "logger", event.getLoggerName());
        put(line, written, "thread", event.getThreadName());
        put(line, written, "message", event.getFormattedMessage());
        for (var pair : Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of())) {
            put(line, written, pair);
        }
        var error = error(event.getThrowableProxy());
        if (error.isPresent()) {
            put(line, written, "error", cut(error.get(), LONGEST_ERROR));
        }
        line.writeEndObject();
    }

    private static void put(JsonGenerator line, Set<String> written, KeyValuePair pair) throws IOException {
        var value = cut(String.valueOf(pair.value), LONGEST_VALUE);
        if (pair.key.equals(TRACE)) {
            var trace = TRACEPARENT.matcher(value);
            if (trace.matches()) {
                put(line, written, "trace_id", trace.group(1));
                put(line, written, "span_id", trace.group(2));
            }
            return;
        }
        put(line, written, NAMES.getOrDefault(pair.key, pair.key), value);
    }

    // The first one counts: a name that comes twice is no JSON that everybody reads alike.
    private static void put(JsonGenerator line, Set<String> written, String name, @Nullable String value)
            throws IOException {
        if (value != null && written.add(name)) {
            line.writeStringField(name, value);
        }
    }

    private static Optional<String> error(@Nullable IThrowableProxy thrown) {
        return Optional.ofNullable(thrown).map(ThrowableProxyUtil::asString);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
