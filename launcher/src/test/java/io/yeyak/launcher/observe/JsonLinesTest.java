package io.yeyak.launcher.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class JsonLinesTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(JsonLinesTest.class);

    private final JsonLines lines = new JsonLines();

    @Test
    void writesALineThatSaysWhatIsAlwaysKnown() throws IOException {
        var line = read(event("Two\nlines, \"quoted\"", null));

        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("logger").asText()).isEqualTo(JsonLinesTest.class.getName());
        assertThat(line.path("message").asText()).isEqualTo("Two\nlines, \"quoted\"");
        assertThat(line.path("time").asText()).isNotEmpty();
        assertThat(line.path("thread").asText()).isNotEmpty();
    }

    @Test
    void namesWhatALineIsFoundBy() throws IOException {
        var event = event("A request failed", null);
        event.addKeyValuePair(
                new KeyValuePair("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        event.addKeyValuePair(new KeyValuePair("requestId", "r-12345678"));
        event.addKeyValuePair(new KeyValuePair("correlation", 7));

        var line = read(event);

        assertThat(line.path("trace_id").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(line.path("span_id").asText()).isEqualTo("00f067aa0ba902b7");
        assertThat(line.path("request_id").asText()).isEqualTo("r-12345678");
        assertThat(line.path("correlation_id").asText()).isEqualTo("7");
        assertThat(line.has("traceparent")).isFalse();
    }

    @Test
    void leavesOutATraceThatIsNone() throws IOException {
        var event = event("A request failed", null);
        event.addKeyValuePair(new KeyValuePair("traceparent", ""));

        var line = read(event);

        assertThat(line.has("trace_id")).isFalse();
        assertThat(line.has("traceparent")).isFalse();
    }

    @Test
    void writesNoNameTwice() {
        var event = event("Said once", null);
        event.addKeyValuePair(new KeyValuePair("message", "something else"));

        assertThat(text(event)).containsOnlyOnce("\"message\"").contains("Said once");
    }

    @Test
    void tellsAFaultWithoutAnotherLine() throws IOException {
        var event = event("It failed", new IllegalStateException("for a reason"));

        assertThat(text(event).strip()).doesNotContain("\n");
        assertThat(read(event).path("error").asText()).contains("IllegalStateException: for a reason", "at ");
    }

    private static LoggingEvent event(String message, Throwable fault) {
        return new LoggingEvent(JsonLinesTest.class.getName(), LOG, Level.WARN, message, fault, new Object[0]);
    }

    private String text(ILoggingEvent event) {
        return new String(lines.encode(event), StandardCharsets.UTF_8);
    }

    private JsonNode read(ILoggingEvent event) throws IOException {
        return new ObjectMapper().readTree(lines.encode(event));
    }
}
