package io.yeyak.launcher.gateway.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.event.Actor;
import io.yeyak.common.json.Json;
import io.yeyak.common.json.MalformedJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the lists for what changed: each second, and soon after a hint. One question at a time. Used by one event loop.
 */
final class Feed {

    static final int PAGE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Address ADDRESS = new Address("ticketlist.feed");
    private static final Actor GATEWAY = Actor.system("gateway");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 1000;
    private static final long SOON_MILLIS = 20;
    private static final byte[] NO_BODY = new byte[0];

    private final Vertx vertx;
    private final Bus bus;
    private final Hub hub;

    private boolean asking;
    private boolean soon;
    private boolean hinted;
    private boolean closed;
    private boolean away;
    private long timer = -1;

    Feed(Vertx vertx, Bus bus, Hub hub) {
        this.vertx = vertx;
        this.bus = bus;
        this.hub = hub;
    }

    void open() {
        poll();
    }

    /** Something may have changed. */
    void hint() {
        hinted = true;
        if (!asking && !soon) {
            planNext(SOON_MILLIS);
        }
    }

    void close() {
        closed = true;
        vertx.cancelTimer(timer);
    }

    /**
     * What changed after that place, a page at the most; where the feed stands, without a place. Empty while the lists
     * are away. Never fails.
     */
    Future<Optional<FeedPage>> ask(Optional<EventId> after) {
        Map<String, String> parameters = new HashMap<>(Map.of("limit", Integer.toString(PAGE), "wait", "0"));
        after.ifPresent(place -> parameters.put("after", Long.toString(place.seq())));
        Request question = new Request(GATEWAY, parameters, Optional.empty(), PATIENCE, Optional.empty(), NO_BODY);
        return bus.ask(ADDRESS, question.repeatable()).map(Feed::decode);
    }

    private void poll() {
        if (asking || closed) {
            return;
        }
        asking = true;
        soon = false;
        hinted = false;
        ask(hub.seen())
                .onSuccess(this::take)
                .onFailure(fault -> LOG.atError().setCause(fault).log("The feed cannot be passed on"))
                .onComplete(done -> asking = false)
                .onComplete(done -> planNext(hinted ? SOON_MILLIS : PAUSE_MILLIS));
    }

    private void take(Optional<FeedPage> page) {
        if (page.isEmpty() != away) {
            away = page.isEmpty();
            LOG.info(away ? "The feed of changes is away; asking again" : "The feed of changes is there");
        }
        page.ifPresent(hub::accept);
        hinted |= page.isPresent() && page.get().frames().size() >= PAGE;
    }

    private void planNext(long millis) {
        if (!closed) {
            vertx.cancelTimer(timer);
            soon = millis == SOON_MILLIS;
            timer = vertx.setTimer(millis, id -> poll());
        }
    }

    private static Optional<FeedPage> decode(Answer answer) {
        return switch (answer) {
            case Answer.Refused ignored -> Optional.empty();
            case Answer.Done(Map<String, String> meta, byte[] body) -> {
                try {
                    yield Optional.of(Json.decode(body, FeedPage.class));
                } catch (MalformedJson e) {
                    LOG.atError().setCause(e).log("The feed answers what the contract does not know");
                    yield Optional.empty();
                }
            }
        };
    }
}
