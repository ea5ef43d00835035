package io.yeyak.launcher.bench.load;

import io.vertx.core.buffer.Buffer;

/** A request that waits for a connection. All of it happens on one event loop. */
public interface Errand {

    /** Its bytes, made when they are sent: many wait. */
    Buffer request();

    /** What came of it. */
    void done(Reply reply);
}
