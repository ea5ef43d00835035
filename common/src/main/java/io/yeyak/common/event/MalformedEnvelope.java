package io.yeyak.common.event;

import org.jspecify.annotations.Nullable;

/** The headers of a message are not those of an event. */
public final class MalformedEnvelope extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedEnvelope(String message) {
        super(message);
    }

    MalformedEnvelope(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
