package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.ShowStatus.CANCELLED;
import static io.yeyak.ticket.domain.ShowStatus.CLOSED;
import static io.yeyak.ticket.domain.ShowStatus.ON_SALE;
import static io.yeyak.ticket.domain.ShowStatus.PAUSED;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.outcome.Refusal;
import java.time.Instant;
import java.util.function.Function;

/** The life of a show. What is as it should be already is no refusal, so that a repeat gets the same answer. */
public final class ShowPolicy {

    private ShowPolicy() {}

    /** An administrator describes a new show. */
    public static Decision<TicketState, TicketEvent, Show> register(
            TicketKey key, Show draft, TicketState state, Instant now) {
        if (state.show().isEmpty()) {
            return new Turn(key, state, now)
                    .become(draft)
                    .tellOfShow(ShowEvent.ShowRegistered::new)
                    .show();
        }
        Show known = state.show().get();
        return known.isOf(draft) ? same(state, known) : Decision.refused(state, ShowRefusals.keyReused());
    }

    /** Customers may see it. */
    public static Decision<TicketState, TicketEvent, Show> publish(TicketKey key, TicketState state, Instant now) {
        return onShow(state, show -> switch (show.status()) {
            case DRAFT -> turnTo(ON_SALE, key, state, now, ShowEvent.ShowPublished::new);
            case ON_SALE -> same(state, show);
            case PAUSED, CLOSED -> refused(state, ShowRefusals.alreadyPublished());
            case CANCELLED -> refused(state, ShowRefusals.cancelled());
        });
    }

    /** No reservations for the time being. */
    public static Decision<TicketState, TicketEvent, Show> pause(TicketKey key, TicketState state, Instant now) {
        return onShow(state, show -> switch (show.status()) {
            case ON_SALE -> turnTo(PAUSED, key, state, now, ShowEvent.SalesPaused::new);
            case PAUSED -> same(state, show);
            case DRAFT, CLOSED -> refused(state, ShowRefusals.notOnSale());
            case CANCELLED -> refused(state, ShowRefusals.cancelled());
        });
    }

    /** Reservations again. */
    public static Decision<TicketState, TicketEvent, Show> resume(TicketKey key, TicketState state, Instant now) {
        return onShow(state, show -> switch (show.status()) {
            case PAUSED -> turnTo(ON_SALE, key, state, now, ShowEvent.SalesResumed::new);
            case ON_SALE -> same(state, show);
            case DRAFT, CLOSED -> refused(state, ShowRefusals.notPaused());
            case CANCELLED -> refused(state, ShowRefusals.cancelled());
        });
    }

    /** No reservations any more. */
    public static Decision<TicketState, TicketEvent, Show> close(TicketKey key, TicketState state, Instant now) {
        return onShow(state, show -> switch (show.status()) {
            case ON_SALE, PAUSED -> turnTo(CLOSED, key, state, now, ShowEvent.SalesClosed::new);
            case CLOSED -> same(state, show);
            case DRAFT -> refused(state, ShowRefusals.notOnSale());
            case CANCELLED -> refused(state, ShowRefusals.cancelled());
        });
    }

    /** The show does not take place. What it allocated comes back as its reservations are cancelled. */
    public static Decision<TicketState, TicketEvent, Show> cancel(
            TicketKey key, String reason, TicketState state, Instant now) {
        return onShow(
                state,
                show -> show.status() == CANCELLED
                        ? same(state, show)
                        : turnTo(CANCELLED, key, state, now, of -> new ShowEvent.ShowCancelled(of, reason)));
    }

    static Decision<TicketState, TicketEvent, Show> onShow(
            TicketState state, Function<Show, Decision<TicketState, TicketEvent, Show>> rule) {
        return state.show().map(rule).orElseGet(() -> refused(state, ShowRefusals.notFound()));
    }

    static Decision<TicketState, TicketEvent, Show> refused(TicketState state, Refusal refusal) {
        return Decision.refused(state, refusal);
    }

    private static Decision<TicketState, TicketEvent, Show> turnTo(
            ShowStatus next, TicketKey key, TicketState state, Instant now, Function<Show, ShowEvent> event) {
        return new Turn(key, state, now)
                .change(of -> of.with(next))
                .tellOfShow(event)
                .show();
    }

    private static Decision<TicketState, TicketEvent, Show> same(TicketState state, Show show) {
        return Decision.unchanged(state, show);
    }
}
