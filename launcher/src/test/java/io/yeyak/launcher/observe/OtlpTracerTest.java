package io.yeyak.launcher.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.yeyak.common.trace.Step;
import io.yeyak.common.trace.Tracer.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtlpTracerTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String LEFT_OUT = "00-" + TRACE + "-00f067aa0ba902b7-00";

    private final Kept kept = new Kept();
    private final OtlpTracer tracer = new OtlpTracer(SimpleSpanProcessor.create(kept), 1, "ticket");

    @AfterEach
    void close() {
        tracer.close();
    }

    @Test
    void goesOnWithATraceThatComes() {
        var step = tracer.begin(Side.SERVER, "ticket.publish-show", Optional.of(PARENT));
        step.end();

        assertThat(step.traceparent().orElseThrow())
                .startsWith("00-" + TRACE + "-")
                .endsWith("-01");
        assertThat(kept.spans).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(step.traceparent().orElseThrow()).contains(span.getSpanId());
        });
    }

    @Test
    void leadsFromStepToStep() {
        var asked = tracer.begin(Side.SERVER, "placeReservation", Optional.empty());
        var sent = tracer.begin(Side.PRODUCER, "ReservationRequested.v1", asked.traceparent());
        var taken = tracer.begin(Side.CONSUMER, "ReservationRequested.v1", sent.traceparent());
        List.of(taken, sent, asked).forEach(Step::end);

        assertThat(kept.spans)
                .extracting(SpanData::getTraceId)
                .containsOnly(kept.spans.getFirst().getTraceId());
        assertThat(kept.spans.getFirst().getParentSpanId())
                .isEqualTo(kept.spans.get(1).getSpanId());
    }

    @Test
    void leavesATraceOutThatOthersLeaveOut() {
        var step = tracer.begin(Side.SERVER, "listShows", Optional.of(LEFT_OUT));
        step.end();

        assertThat(step.traceparent().orElseThrow())
                .startsWith("00-" + TRACE + "-")
                .endsWith("-00");
        assertThat(kept.spans).isEmpty();
    }

    @Test
    void notesNoneWhereNoneAreWanted() {
        try (var silent = new OtlpTracer(SimpleSpanProcessor.create(kept), 0, "ticket")) {
            var step = silent.begin(Side.SERVER, "listShows", Optional.empty());
            step.end();

            // Whether it is sampled is the last bit. The one before it says that the trace's id is chance.
            assertThat(step.traceparent().orElseThrow()).matches(".*-0[02]");
            assertThat(kept.spans).isEmpty();
        }
    }

    @Test
    void beginsATraceWhereWhatCameIsNone() {
        tracer.begin(Side.SERVER, "listShows", Optional.of("nonsense")).end();

        assertThat(kept.spans)
                .singleElement()
                .satisfies(span ->
                        assertThat(span.getParentSpanContext().isValid()).isFalse());
    }

    @Test
    void isSpelledAsOtlpHasIt() throws IOException {
        var step = tracer.begin(Side.CONSUMER, "TicketsHeld.v1", Optional.of(PARENT));
        step.note(Step.CORRELATION, "7");
        step.fail(new IllegalStateException("about somebody"));

        JsonNode letter = new ObjectMapper().readTree(SpanLetter.of(kept.spans));

        var resource = letter.path("resourceSpans").path(0);
        assertThat(resource.path("resource").path("attributes").findValuesAsText("stringValue"))
                .contains("yeyak", "ticket");
        var span = resource.path("scopeSpans").path(0).path("spans").path(0);
        assertThat(span.path("traceId").asText()).isEqualTo(TRACE);
        assertThat(span.path("parentSpanId").asText()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.path("name").asText()).isEqualTo("TicketsHeld.v1");
        assertThat(span.path("kind").asInt()).isEqualTo(5);
        assertThat(span.path("startTimeUnixNano").isTextual()).isTrue();
        assertThat(span.path("attributes").findValuesAsText("key")).contains(Step.CORRELATION);
        assertThat(span.path("status").path("code").asInt()).isEqualTo(2);
        assertThat(letter.toString()).contains("IllegalStateException").doesNotContain("about somebody");
    }

    private static final class Kept implements SpanExporter {

        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> more) {
            spans.addAll(more);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
