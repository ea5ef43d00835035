package io.yeyak.common.bus;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;

/**
 * Hands requests and answers over to somebody in the same process as they are: nothing is encoded, and nobody writes to
 * them. What leaves the process goes by {@link Wire}.
 */
final class HandOver implements MessageCodec<Object, Object> {

    /** What the codec goes by. */
    static final String NAME = "io.yeyak.bus.hand-over";

    private static final String REGISTERED = "io.yeyak.bus.codecs";

    private HandOver() {}

    /** Makes it known to the bus, once however often this is called. */
    static void register(Vertx vertx) {
        boolean unusedIsKnown = vertx.sharedData()
                .<String, Boolean>getLocalMap(REGISTERED)
                .computeIfAbsent(NAME, name -> {
                    vertx.eventBus().registerCodec(new HandOver());
                    return true;
                });
    }

    @Override
    public Object transform(Object message) {
        return message;
    }

    @Override
    public void encodeToWire(Buffer buffer, Object message) {
        throw new IllegalStateException("it was to stay in this process");
    }

    @Override
    public Object decodeFromWire(int position, Buffer buffer) {
        throw new IllegalStateException("it was to stay in its process");
    }

    @Override
    public String name() {
        return NAME;
    }

    /** None of the bus' own. */
    @Override
    public byte systemCodecID() {
        return -1;
    }
}
