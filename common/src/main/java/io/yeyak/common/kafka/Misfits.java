package io.yeyak.common.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;

/** Takes what a consumer cannot get handled, so that the rest can flow. Fails when nothing could be stored. */
public interface Misfits {

    /** Parks a record that is no event. */
    Future<?> undecodable(RawRecord message, String reason);

    /** Parks an event that its handler threw on. */
    Future<?> rejected(EventMessage message, String reason);
}
