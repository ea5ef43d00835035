package io.yeyak.launcher.drill.load;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Op;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** An administrator at work: approvals all the time, and now and then a failed refund, or what moves a sale. */
final class Administrator {

    private static final String ME = Target.ADMINISTRATOR;
    private static final int MILLIS_BETWEEN_ROUNDS = 1_500;
    private static final int MILLIS_OF_A_PAUSE = 2_000;
    private static final int ROUNDS_BETWEEN_PAUSES = 12;
    private static final int ROUNDS_BETWEEN_CAPACITIES = 7;
    private static final int ROUNDS_BETWEEN_REFUNDS = 8;
    private static final int APPROVED_PERCENT = 65;
    private static final int DENIED_PERCENT = 20;

    private record Waiting(String reservationId) {}

    private record Page(List<Waiting> items) {}

    private record Failed(String refundId) {}

    private record Refunds(List<Failed> items) {}

    private final Vertx vertx;
    private final Crowd crowd;
    private final Scribe scribe;
    private final Map<ShowKind, ShowOnSale> shows;
    private final RandomGenerator random;

    Administrator(Vertx vertx, Crowd crowd, Map<ShowKind, ShowOnSale> shows, RandomGenerator random) {
        this.vertx = vertx;
        this.crowd = crowd;
        this.scribe = crowd.scribe();
        this.shows = shows;
        this.random = random;
    }

    /** Works until the drill is over. */
    void work() {
        for (int round = 1; !crowd.isOver(); round++) {
            decide();
            if (round % ROUNDS_BETWEEN_PAUSES == 0) {
                pauseForAWhile(random.nextBoolean() ? ShowKind.HASTY : ShowKind.FREE);
            }
            if (round % ROUNDS_BETWEEN_CAPACITIES == 0) {
                changeCapacity();
            }
            if (round % ROUNDS_BETWEEN_REFUNDS == 0) {
                retryRefunds();
            }
            rest(MILLIS_BETWEEN_ROUNDS);
        }
    }

    /** Cancels the show that was never meant to take place. */
    void cancelTheDoomed() {
        var show = show(ShowKind.DOOMED);
        var line = Scribe.begin(ME, Op.CANCEL_SHOW).of(Scribe.about(show));
        scribe.perform(
                line,
                Ask.post(ME, "/admin/shows/" + show.showId() + "/cancel")
                        .json(Map.of("reason", "The storm keeps the artists away.")));
    }

    private void decide() {
        var waiting =
                scribe.client().call(Ask.get(ME, "/admin/approvals?limit=50")).good(Page.class);
        waiting.ifPresent(page -> page.items().forEach(item -> decide(item.reservationId())));
    }

    // By its id, so that the same one gets the same answer however often it is looked at; a few are left to time.
    private void decide(String id) {
        var lot = Math.floorMod(id.hashCode(), 100);
        if (lot < APPROVED_PERCENT) {
            scribe.perform(Scribe.begin(ME, Op.APPROVE).of(id), Ask.post(ME, "/admin/approvals/" + id + "/approve"));
        } else if (lot < APPROVED_PERCENT + DENIED_PERCENT) {
            scribe.perform(
                    Scribe.begin(ME, Op.DENY).of(id),
                    Ask.post(ME, "/admin/approvals/" + id + "/deny")
                            .json(Map.of("reason", "This account resells tickets.")));
        }
    }

    // What a bank has refused the platform itself tries again after minutes, and then after hours.
    private void retryRefunds() {
        var client = scribe.client();
        var failed =
                client.call(Ask.get(ME, "/admin/refunds?state=FAILED&limit=50")).good(Refunds.class);
        failed.ifPresent(page -> page.items().forEach(refund -> {
            var _ = client.call(Ask.post(ME, "/admin/refunds/" + refund.refundId() + "/retry"));
        }));
    }

    private void pauseForAWhile(ShowKind kind) {
        var show = show(kind);
        var path = "/admin/shows/" + show.showId();
        var paused = scribe.perform(Scribe.begin(ME, Op.PAUSE).of(Scribe.about(show)), Ask.post(ME, path + "/pause"));
        rest(MILLIS_OF_A_PAUSE);
        if (paused.isGood() || paused instanceof Outcome.Silence) {
            scribe.perform(Scribe.begin(ME, Op.RESUME).of(Scribe.about(show)), Ask.post(ME, path + "/resume"));
        }
    }

    // Up and down around what it was; below what is held and sold the platform refuses it.
    private void changeCapacity() {
        var show = show(random.nextBoolean() ? ShowKind.HOT : ShowKind.FREE);
        var capacity = Math.max(1, show.offer().capacity() + random.nextInt(-5, 6));
        var line = Scribe.begin(ME, Op.CAPACITY).of(Scribe.about(show)).with(Facts.ofCapacity(capacity));
        var path = "/admin/shows/" + show.showId() + "/ticket-types/" + show.ticketTypeId();
        scribe.perform(line, Ask.post(ME, path).as(HttpMethod.PATCH).json(Map.of("capacity", capacity)));
    }

    private ShowOnSale show(ShowKind kind) {
        var show = shows.get(kind);
        if (show == null) {
            throw new IllegalStateException("there is no " + kind.label() + " show");
        }
        return show;
    }

    private void rest(int millis) {
        var _ = vertx.timer(millis, TimeUnit.MILLISECONDS).await();
    }
}
