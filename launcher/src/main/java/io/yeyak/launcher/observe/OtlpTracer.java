package io.yeyak.launcher.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.vertx.core.Vertx;
import io.yeyak.common.health.OwnProcess;
import io.yeyak.common.trace.Step;
import io.yeyak.common.trace.Tracer;
import io.yeyak.launcher.settings.TracingSettings;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Notes the steps of traces as spans of OpenTelemetry, and sends them in batches to a collector. Whether a trace is
 * noted is decided where it begins, and everybody after goes by that.
 */
public final class OtlpTracer implements Tracer, AutoCloseable {

    /** The scope that all spans are of. */
    static final String SCOPE = "io.yeyak";

    private static final long LAST_LETTER_SECONDS = 5;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final int SPAN_AT = 36;
    private static final int FLAGS_AT = 53;

    private final SdkTracerProvider provider;
    private final io.opentelemetry.api.trace.Tracer tracer;

    /**
     * Prepares it.
     *
     * @param roles what this process does, joined by commas
     */
    public OtlpTracer(Vertx vertx, TracingSettings settings, String roles) {
        this(
                BatchSpanProcessor.builder(new SpanPost(vertx, settings.endpoint()))
                        .build(),
                settings.sampleRatio(),
                roles);
    }

    OtlpTracer(SpanProcessor processor, double sampleRatio, String roles) {
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.create(described(roles)))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(sampleRatio)))
                .addSpanProcessor(processor)
                .build();
        this.tracer = provider.get(SCOPE);
    }

    private static Attributes described(String roles) {
        return Attributes.builder()
                .put(AttributeKey.stringKey("service.name"), "yeyak")
                .put(
                        AttributeKey.stringKey("service.version"),
                        OwnProcess.version().orElse("(not packaged)"))
                .put(AttributeKey.stringKey("service.instance.id"), OwnProcess.name())
                .put(AttributeKey.stringKey("yeyak.roles"), roles)
                .build();
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Step begin(Side side, String name, Optional<String> parent) {
        // Not what happens to be current on this thread: what is followed goes from thread to thread.
        var within = parent.flatMap(OtlpTracer::read)
                .map(known -> Context.root().with(Span.wrap(known)))
                .orElseGet(Context::root);
        return new Noted(tracer.spanBuilder(name)
                .setSpanKind(kind(side))
                .setParent(within)
                .startSpan());
    }

    /** Sends what is left, and notes no more. */
    @Override
    public void close() {
        var _ = provider.shutdown().join(LAST_LETTER_SECONDS, TimeUnit.SECONDS);
    }

    private static SpanKind kind(Side side) {
        return switch (side) {
            case SERVER -> SpanKind.SERVER;
            case PRODUCER -> SpanKind.PRODUCER;
            case CONSUMER -> SpanKind.CONSUMER;
        };
    }

    private static Optional<SpanContext> read(String traceparent) {
        if (!TRACEPARENT.matcher(traceparent).matches()) {
            return Optional.empty();
        }
        var context = SpanContext.createFromRemoteParent(
                traceparent.substring(3, SPAN_AT - 1),
                traceparent.substring(SPAN_AT, FLAGS_AT - 1),
                TraceFlags.fromHex(traceparent, FLAGS_AT),
                TraceState.getDefault());
        return Optional.of(context).filter(SpanContext::isValid);
    }

    private record Noted(Span span) implements Step {

        @Override
        public Optional<String> traceparent() {
            var context = span.getSpanContext();
            return Optional.of("00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                    + context.getTraceFlags().asHex());
        }

        @Override
        public void note(String key, String value) {
            var _ = span.setAttribute(key, value);
        }

        @Override
        public void end() {
            span.end();
        }

        // What a fault says may be about a customer, what it is called is not.
        @Override
        public void fail(Throwable fault) {
            span.setStatus(StatusCode.ERROR, fault.getClass().getSimpleName()).end();
        }
    }
}
