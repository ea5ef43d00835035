package io.yeyak.launcher.observe;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.yeyak.common.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Spans as the JSON of <a href="https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding">OTLP</a>. */
final class SpanLetter {

    private record Letter(List<OfResource> resourceSpans) {}

    private record OfResource(Described resource, List<OfScope> scopeSpans) {}

    private record Described(List<Pair> attributes) {}

    private record OfScope(Scope scope, List<Spelled> spans) {}

    private record Scope(String name) {}

    /** Numbers of 64 bits are texts, by the specification. */
    private record Spelled(
            String traceId,
            String spanId,
            Optional<String> parentSpanId,
            String name,
            int kind,
            String startTimeUnixNano,
            String endTimeUnixNano,
            List<Pair> attributes,
            Outcome status) {}

    private record Pair(String key, Text value) {}

    private record Text(String stringValue) {}

    private record Outcome(int code, Optional<String> message) {}

    private SpanLetter() {}

    /** All of them come from this process. */
    static byte[] of(Collection<SpanData> spans) {
        var resource = spans.stream()
                .findFirst()
                .map(span -> pairs(span.getResource().getAttributes()))
                .orElseGet(List::of);
        var spelled = spans.stream().map(SpanLetter::spelled).toList();
        var scope = new OfScope(new Scope(OtlpTracer.SCOPE), spelled);
        return Json.encode(new Letter(List.of(new OfResource(new Described(resource), List.of(scope)))));
    }

    private static Spelled spelled(SpanData span) {
        var parent = span.getParentSpanContext();
        var status = span.getStatus();
        return new Spelled(
                span.getTraceId(),
                span.getSpanId(),
                parent.isValid() ? Optional.of(parent.getSpanId()) : Optional.empty(),
                span.getName(),
                kind(span.getKind()),
                Long.toString(span.getStartEpochNanos()),
                Long.toString(span.getEndEpochNanos()),
                pairs(span.getAttributes()),
                new Outcome(
                        code(status.getStatusCode()),
                        Optional.of(status.getDescription()).filter(text -> !text.isEmpty())));
    }

    private static List<Pair> pairs(Attributes attributes) {
        List<Pair> pairs = new ArrayList<>();
        attributes.forEach((key, value) -> pairs.add(new Pair(key.getKey(), new Text(value.toString()))));
        return pairs;
    }

    private static int kind(SpanKind kind) {
        return switch (kind) {
            case INTERNAL -> 1;
            case SERVER -> 2;
            case CLIENT -> 3;
            case PRODUCER -> 4;
            case CONSUMER -> 5;
        };
    }

    private static int code(StatusCode code) {
        return switch (code) {
            case UNSET -> 0;
            case OK -> 1;
            case ERROR -> 2;
        };
    }
}
