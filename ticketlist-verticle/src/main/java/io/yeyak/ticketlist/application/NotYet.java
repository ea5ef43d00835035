package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;

/** The answer as long as there is none: the views have just been opened and nothing was read yet. */
final class NotYet {

    private static final Refusal REFUSAL =
            Refusal.unavailable("ticketlist-unavailable", "The lists are being opened. Please try again in a moment.");

    private NotYet() {}

    static <A> Future<Reply<A>> reply() {
        return Future.succeededFuture(Reply.refused(REFUSAL));
    }
}
