package io.yeyak.common.fault;

import org.jspecify.annotations.Nullable;

/** Something that is needed is away or too busy. Nothing is known to have happened, and trying later helps. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
