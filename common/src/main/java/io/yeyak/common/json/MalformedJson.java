package io.yeyak.common.json;

import org.jspecify.annotations.Nullable;

/** The bytes are no JSON, or not of the shape that was asked for. */
public final class MalformedJson extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedJson(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
