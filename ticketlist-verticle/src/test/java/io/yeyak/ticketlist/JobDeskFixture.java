package io.yeyak.ticketlist;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.event.Actor;
import io.yeyak.ticketlist.adapter.in.bus.JobAddresses;
import io.yeyak.ticketlist.fixture.Asker;
import io.yeyak.ticketlist.fixture.OtherContexts;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A desk for jobs that is open, an administrator who asks it, and everybody else played. */
final class JobDeskFixture implements AutoCloseable {

    static final Actor ADMINISTRATOR = Actor.admin("b2a1f7c0");
    static final String COMMENT = "The hall is smaller than we thought.";

    private final ViewsFixture views = new ViewsFixture();
    private final Asker asker = new Asker(views.vertx());
    private final OtherContexts others = new OtherContexts(views.vertx());

    JobDeskFixture() {
        others.answer("reservation.force-cancel", "reservationId", Map.of("state", "CANCELLED"));
        others.answer(
                "ticket.approve-reservation", "reservationId", Map.of("decision", "APPROVED", "code", "sold-out"));
        others.answer("payment.retry-refund", "refundId", Map.of("state", "REQUESTED"));
        JobDesk desk = new JobDesk(views.vertx(), views.pool());
        desk.serve().await();
        DeploymentOptions onVirtualThreads = new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
        desk.workers()
                .forEach(worker ->
                        views.vertx().deployVerticle(worker, onVirtualThreads).await());
    }

    ViewsFixture views() {
        return views;
    }

    Asker asker() {
        return asker;
    }

    OtherContexts others() {
        return others;
    }

    /** An order about all that match. */
    static JsonObject ofShow(String kind, UUID showId) {
        JsonObject filter = new JsonObject().put("showId", showId.toString());
        return new JsonObject().put("kind", kind).put("filter", filter).put("comment", COMMENT);
    }

    /** An order to cancel these. */
    static JsonObject cancelling(UUID... ids) {
        List<String> names = Stream.of(ids).map(UUID::toString).toList();
        return new JsonObject()
                .put("kind", "CANCEL_RESERVATIONS")
                .put("ids", new JsonArray(names))
                .put("comment", COMMENT);
    }

    /** Has a job begun under a new key; its id. */
    String begin(JsonObject order) {
        return begin(UUID.randomUUID().toString(), order);
    }

    /** Has a job begun under a key; its id. */
    String begin(String key, JsonObject order) {
        return Asker.json(create(ADMINISTRATOR, key, order)).getString("jobId");
    }

    /** Whatever is answered. */
    Answer create(Actor actor, String key, JsonObject order) {
        return asker.ask(JobAddresses.CREATE, actor, key, order).await();
    }

    /** The job when it is done. */
    @CanIgnoreReturnValue
    JsonObject ended(String job) {
        return asker.until(
                JobAddresses.GET,
                Map.of("jobId", job),
                now -> now.getString("state").equals("DONE"));
    }

    /** What it is about. */
    JsonArray items(String job, String outcome) {
        return asker.done(JobAddresses.LIST_ITEMS, ADMINISTRATOR, Map.of("jobId", job, "outcome", outcome))
                .getJsonArray("items");
    }

    @Override
    public void close() {
        views.close();
    }
}
