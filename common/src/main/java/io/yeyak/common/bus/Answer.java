package io.yeyak.common.bus;

import io.yeyak.common.outcome.Refusal;
import java.util.Map;

/** What a context answers a gateway. */
public sealed interface Answer {

    /**
     * It was done.
     *
     * @param meta what the asker may want to put beside the body: see {@link Meta}
     * @param body JSON, UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Done(Map<String, String> meta, byte[] body) implements Answer {}

    /** It was refused. */
    record Refused(Refusal refusal) implements Answer {}
}
