package io.yeyak.reservation.adapter.in.bus;

import io.vertx.core.Future;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Reply;
import io.yeyak.reservation.application.AwaitDecision;
import io.yeyak.reservation.application.CancelReservation;
import io.yeyak.reservation.application.ForceCancel;
import io.yeyak.reservation.application.PlaceReservation;
import io.yeyak.reservation.application.RequestPayment;
import io.yeyak.reservation.application.ResolveAttention;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.Standing;
import java.time.Duration;

/** Answers what is asked of Reservation. */
public final class ReservationBus {

    /** What can be asked. */
    public record UseCases(
            PlaceReservation place,
            AwaitDecision awaitDecision,
            CancelReservation cancel,
            ForceCancel forceCancel,
            RequestPayment requestPayment,
            ResolveAttention resolveAttention) {}

    private record Resolution(String comment) {}

    private final UseCases useCases;

    public ReservationBus(UseCases useCases) {
        this.useCases = useCases;
    }

    /**
     * Serves all addresses.
     *
     * @return completes when the whole cluster knows
     */
    public Future<?> serve(Bus bus) {
        return Future.all(
                bus.serve(ReservationAddresses.PLACE, this::place),
                bus.serve(ReservationAddresses.CANCEL, this::cancel),
                bus.serve(ReservationAddresses.FORCE_CANCEL, this::forceCancel),
                bus.serve(ReservationAddresses.REQUEST_PAYMENT, this::requestPayment),
                bus.serve(ReservationAddresses.RESOLVE_ATTENTION, this::resolveAttention));
    }

    private Future<Reply<ReservationReceipt>> place(Request request) {
        PlaceBody body = Json.decode(request.body(), PlaceBody.class);
        return Asked.withKey(
                        request,
                        key -> useCases.place.handle(new PlaceReservation.Command(
                                new CustomerId(request.actor().subject()),
                                key,
                                body.showId(),
                                body.quantities(),
                                request.cause())))
                .compose(placed -> awaitDecision(placed, Asked.wait(request)))
                .map(ReservationBus::receipt);
    }

    /** It is stored already: when looking again fails, the answer is what is known. */
    private Future<Reply<Standing>> awaitDecision(Reply<Standing> placed, Duration wait) {
        return placed instanceof Reply.Done<Standing>(Standing standing) && wait.isPositive()
                ? useCases.awaitDecision.handle(standing.reservationId(), wait).otherwise(placed)
                : Future.succeededFuture(placed);
    }

    private Future<Reply<ReservationReceipt>> cancel(Request request) {
        return Asked.withReservation(
                        request,
                        reservation ->
                                useCases.cancel.handle(new CancelReservation.Command(reservation, request.cause())))
                .map(ReservationBus::receipt);
    }

    private Future<Reply<ReservationReceipt>> forceCancel(Request request) {
        ForceCancelBody body = Json.decode(request.body(), ForceCancelBody.class);
        return Asked.withReservation(
                        request,
                        reservation -> useCases.forceCancel.handle(new ForceCancel.Command(
                                reservation, body.reason(), body.refundPercent(), request.cause())))
                .map(ReservationBus::receipt);
    }

    private Future<Reply<PaymentAttempt>> requestPayment(Request request) {
        return Asked.withKey(
                request,
                key -> Asked.withReservation(
                                request,
                                reservation -> useCases.requestPayment.handle(
                                        new RequestPayment.Command(reservation, key, request.cause())))
                        .map(reply -> reply.map(PaymentAttempt::of)));
    }

    private Future<Reply<ReservationReceipt>> resolveAttention(Request request) {
        Resolution body = Json.decode(request.body(), Resolution.class);
        return Asked.withReservation(
                        request,
                        reservation -> useCases.resolveAttention.handle(
                                new ResolveAttention.Command(reservation, body.comment(), request.cause())))
                .map(ReservationBus::receipt);
    }

    private static Reply<ReservationReceipt> receipt(Reply<Standing> reply) {
        return reply.map(ReservationReceipt::of);
    }
}
