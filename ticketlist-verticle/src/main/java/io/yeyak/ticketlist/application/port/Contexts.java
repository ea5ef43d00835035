package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.domain.Attempt;
import java.util.List;
import java.util.UUID;

/** The contexts, as an administrator can ask them. */
public interface Contexts {

    /** Asks for one thing to be done. To ask again does no harm. */
    Future<Attempt> perform(Task task);

    /**
     * The parked messages of a context that wait for nothing but a replay; what waits behind one of them comes with it.
     *
     * @param by the administrator who asks
     * @param limit about how many are enough
     */
    Future<Reply<List<UUID>>> parked(String context, String by, int limit);
}
