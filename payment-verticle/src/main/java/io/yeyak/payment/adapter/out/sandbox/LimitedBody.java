package io.yeyak.payment.adapter.out.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.spi.BodyStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Collects a body that may not be longer than so many bytes: whoever sends more is not listened to. */
final class LimitedBody implements BodyStream<Buffer> {

    private final int limitBytes;
    private final Buffer collected = Buffer.buffer();
    private final Promise<Buffer> result = Promise.promise();

    private LimitedBody(int limitBytes) {
        this.limitBytes = limitBytes;
    }

    static BodyCodec<Buffer> of(int limitBytes) {
        return () -> new LimitedBody(limitBytes);
    }

    @Override
    public Future<Buffer> result() {
        return result.future();
    }

    @Override
    public void handle(Throwable fault) {
        result.tryFail(fault);
    }

    @Override
    public Future<Void> write(Buffer chunk) {
        if (collected.length() + chunk.length() > limitBytes) {
            IOException tooLong = new IOException("the answer is longer than " + limitBytes + " bytes");
            result.tryFail(tooLong);
            return Future.failedFuture(tooLong);
        }
        collected.appendBuffer(chunk);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> end() {
        result.tryComplete(collected);
        return Future.succeededFuture();
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }

    @Override
    public LimitedBody setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return false;
    }

    @Override
    public LimitedBody drainHandler(@Nullable Handler<Void> handler) {
        return this;
    }
}
