package io.yeyak.reservation;

import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.yeyak.common.bus.Hints;
import io.yeyak.common.context.ContextParts;
import io.yeyak.common.context.ContextRuntime;
import io.yeyak.common.deadline.DueWorker;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.adapter.in.bus.ReservationBus;
import io.yeyak.reservation.adapter.in.kafka.ReservationEventHandler;
import io.yeyak.reservation.adapter.out.events.ReservationPublisher;
import io.yeyak.reservation.adapter.out.figures.ReservationFigures;
import io.yeyak.reservation.adapter.out.hints.HintedChanges;
import io.yeyak.reservation.adapter.out.postgres.DeskShelf;
import io.yeyak.reservation.adapter.out.postgres.DueReservations;
import io.yeyak.reservation.adapter.out.postgres.DueShows;
import io.yeyak.reservation.adapter.out.postgres.PgLiveReservations;
import io.yeyak.reservation.application.AwaitDecision;
import io.yeyak.reservation.application.CancelReservation;
import io.yeyak.reservation.application.CancelShowReservations;
import io.yeyak.reservation.application.ForceCancel;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.NoteHold;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.application.PlaceReservation;
import io.yeyak.reservation.application.RequestPayment;
import io.yeyak.reservation.application.ResolveAttention;
import io.yeyak.reservation.application.WakeReservation;
import io.yeyak.reservation.application.port.Changes;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Reservation context. It comes up whether or not its database and Kafka are there, then uses them. */
public final class ReservationVerticle extends VerticleBase {

    private static final String NAME = "reservation";
    private static final int SHOW_PAGE = 500;

    private final ReservationSettings settings;
    private @Nullable ContextRuntime<DeskKey, ReservationDesk, ReservationEvent> runtime;
    private @Nullable Hints hints;

    public ReservationVerticle(ReservationSettings settings) {
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        ContextRuntime<DeskKey, ReservationDesk, ReservationEvent> context = new ContextRuntime<>(vertx, parts());
        Hints listening = new Hints(vertx);
        runtime = context;
        hints = listening;
        context.aggregates().onMoved(new ReservationFigures(Figures.of(vertx))::moved);
        HintedChanges changes = new HintedChanges(vertx, listening);
        ReservationBus served = bus(context.aggregates(), changes);
        return changes.listen()
                .compose(_ -> context.start(
                        handler(context.aggregates(), changes), workers(context), () -> served.serve(context.bus())));
    }

    @Override
    public Future<?> stop() {
        Future<Void> silent = hints == null ? Future.succeededFuture() : hints.close();
        return silent.eventually(() -> runtime == null ? Future.succeededFuture() : runtime.stop());
    }

    private ContextParts<DeskKey, ReservationDesk, ReservationEvent> parts() {
        return new ContextParts<>(
                NAME,
                settings.database(),
                settings.kafka(),
                new DeskShelf(),
                new ReservationPublisher(Ids.system()),
                Set.of(Topics.RESERVATION_EVENTS),
                Set.of(Topics.TICKET_EVENTS, Topics.PAYMENT_EVENTS));
    }

    private static ReservationBus bus(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks, Changes changes) {
        return new ReservationBus(new ReservationBus.UseCases(
                new PlaceReservation(desks),
                new AwaitDecision(desks, changes),
                new CancelReservation(desks),
                new ForceCancel(desks),
                new RequestPayment(desks),
                new ResolveAttention(desks)));
    }

    private static ReservationEventHandler handler(
            Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks, Changes changes) {
        return new ReservationEventHandler(
                desks, new KeepOffer(desks), new NoteHold(desks, changes), new NotePayment(desks));
    }

    private static List<Deployable> workers(ContextRuntime<DeskKey, ReservationDesk, ReservationEvent> context) {
        WakeReservation wake = new WakeReservation(context.aggregates());
        CancelShowReservations cancelShow =
                new CancelShowReservations(context.aggregates(), new PgLiveReservations(context.pool()), SHOW_PAGE);
        return List.of(
                new DueWorker<>(new DueReservations(context.pool()), wake::handle),
                new DueWorker<>(new DueShows(context.pool()), cancelShow::handle));
    }
}
