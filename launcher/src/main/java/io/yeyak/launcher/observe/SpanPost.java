package io.yeyak.launcher.observe;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.yeyak.common.fault.Seldom;
import java.net.URI;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends spans to a collector, by OTLP over HTTP. What it does not take is lost: nobody waits for it, and nothing is
 * kept for it.
 */
final class SpanPost implements SpanExporter {

    private static final Logger log = LoggerFactory.getLogger(SpanPost.class);
    private static final String PATH = "/v1/traces";
    private static final long PATIENCE_MILLIS = 10_000;

    private final WebClient web;
    private final String address;
    private final Seldom seldom = new Seldom();

    /**
     * Prepares it.
     *
     * @param endpoint where the collector is; its path is added unless it is there
     */
    SpanPost(Vertx vertx, URI endpoint) {
        this.web = WebClient.create(vertx);
        this.address = address(endpoint);
    }

    private static String address(URI endpoint) {
        var given = endpoint.toString();
        if (given.endsWith(PATH)) {
            return given;
        }
        return (given.endsWith("/") ? given.substring(0, given.length() - 1) : given) + PATH;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        var result = new CompletableResultCode();
        web.postAbs(address)
                .timeout(PATIENCE_MILLIS)
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(SpanLetter.of(spans)))
                .onSuccess(answer -> settle(result, answer))
                .onFailure(fault -> lost(result, fault.toString()));
        return result;
    }

    private void settle(CompletableResultCode result, HttpResponse<Buffer> answer) {
        if (answer.statusCode() / 100 == 2) {
            var _ = result.succeed();
        } else {
            lost(result, "the collector answered " + answer.statusCode());
        }
    }

    private void lost(CompletableResultCode result, String fault) {
        seldom.turn()
                .ifPresent(unsaid -> log.atWarn()
                        .addKeyValue("fault", fault)
                        .addKeyValue("unsaid", unsaid)
                        .log("Steps of traces are lost"));
        var _ = result.fail();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        web.close();
        return CompletableResultCode.ofSuccess();
    }
}
