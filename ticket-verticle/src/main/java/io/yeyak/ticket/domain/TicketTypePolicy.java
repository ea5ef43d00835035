package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.ShowPolicy.refused;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.Optional;

/** What may be changed of a ticket type. What is quoted or allocated already is left as it is. */
public final class TicketTypePolicy {

    private TicketTypePolicy() {}

    /** The new values; what is empty stays. */
    public record Change(TicketTypeId ticketTypeId, Optional<Money> price, Optional<Integer> capacity) {}

    /** Changes price, capacity or both, or nothing. */
    public static Decision<TicketState, TicketEvent, Show> change(
            TicketKey key, Change change, TicketState state, Instant now) {
        return ShowPolicy.onShow(state, show -> {
            Optional<Allotment> known = show.allotment(change.ticketTypeId());
            if (known.isEmpty()) {
                return refused(state, ShowRefusals.typeNotFound());
            }
            return show.status() == ShowStatus.CANCELLED
                    ? refused(state, ShowRefusals.cancelled())
                    : change(new Turn(key, state, now), change, known.get(), state);
        });
    }

    private static Decision<TicketState, TicketEvent, Show> change(
            Turn turn, Change change, Allotment known, TicketState state) {
        Money price = known.type().price();
        Money nextPrice = change.price().orElse(price);
        int capacity = known.stock().capacity();
        int nextCapacity = change.capacity().orElse(capacity);
        if (!nextPrice.currency().equals(price.currency())) {
            return refused(state, ShowRefusals.otherCurrency(price.currency()));
        }
        if (nextCapacity < known.stock().allocated()) {
            return refused(state, ShowRefusals.belowAllocated(known.stock()));
        }
        TicketTypeId typeId = change.ticketTypeId();
        if (!nextPrice.equals(price)) {
            turn.change(show -> show.with(typeId, of -> of.with(of.type().withPrice(nextPrice))))
                    .tellOfShow(show -> new ShowEvent.PriceChanged(show, typeId, price, nextPrice));
        }
        if (nextCapacity != capacity) {
            turn.change(show -> show.with(typeId, of -> of.with(of.stock().withCapacity(nextCapacity))))
                    .tellOfShow(show -> new ShowEvent.CapacityChanged(show, typeId, capacity, nextCapacity));
        }
        return turn.show();
    }
}
