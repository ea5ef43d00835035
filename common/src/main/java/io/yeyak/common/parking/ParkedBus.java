package io.yeyak.common.parking;

import io.vertx.core.Future;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import java.util.UUID;

/** Serves the parked messages of a context to its administrators. */
public final class ParkedBus {

    private static final int USUAL_LIMIT = 50;
    private static final Refusal BAD_CURSOR =
            Refusal.invalid("invalid-request", "The cursor is not one that this list has given out.");

    private final String context;
    private final ParkedMessages messages;

    /**
     * Prepares the addresses {@code <context>.list-parked}, {@code .replay-parked} and {@code .discard-parked}.
     *
     * @param context the context's name
     */
    public ParkedBus(String context, ParkedMessages messages) {
        this.context = context;
        this.messages = messages;
    }

    /** Serves them. */
    public Future<Void> serve(Bus bus) {
        return Future.all(
                        bus.serve(address("list-parked"), this::list),
                        bus.serve(address("replay-parked"), this::replay),
                        bus.serve(address("discard-parked"), this::discard))
                .mapEmpty();
    }

    private record Discard(String reason) {}

    private Future<Reply<ParkedPage>> list(Request request) {
        int limit = request.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        long after;
        try {
            after = request.parameter("cursor")
                    .map(cursor -> Long.parseLong(cursor, Character.MAX_RADIX))
                    .orElse(0L);
        } catch (NumberFormatException e) {
            return Future.succeededFuture(Reply.refused(BAD_CURSOR));
        }
        return messages.page(after, limit + 1).map(found -> Reply.done(ParkedPage.of(found, limit)));
    }

    private Future<Reply<ReplayResults>> replay(Request request) {
        return messages.replay(
                messageId(request),
                request.parameter("dryRun").filter("true"::equals).isPresent());
    }

    private Future<Reply<DiscardResult>> discard(Request request) {
        String reason = Json.decode(request.body(), Discard.class).reason();
        return messages.discard(messageId(request), request.actor().encoded(), reason);
    }

    private static UUID messageId(Request request) {
        return UUID.fromString(request.parameter("messageId").orElseThrow());
    }

    private Address address(String useCase) {
        return new Address(context + "." + useCase);
    }
}
