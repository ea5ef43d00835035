package io.yeyak.common.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server could not be started or stopped; the message is one sentence for the person who started it. */
public final class EmbeddedFailure extends RuntimeException {

    public EmbeddedFailure(String sentence) {
        super(sentence);
    }

    public EmbeddedFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
