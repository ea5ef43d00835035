package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.ticketlist.domain.ReservationEvent.What;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AdminActTest {

    private static final UUID CAUSE = new UUID(0, 9);
    private static final ReservationView RESERVATION = ReservationView.blank(Sample.RESERVATION);
    private static final ShowView SHOW = ShowView.blank(Sample.SHOW);

    @Test
    void whatAnAdministratorDoesToAShowIsOne() {
        ShowView view = SHOW.after(show("The singer is ill."), asked("ShowCancelled", "ADMIN", 1));
        assertThat(view.acts()).singleElement().satisfies(act -> {
            assertThat(act.subject()).isEqualTo(new AdminAct.Subject(AdminAct.Kind.SHOW, Sample.SHOW));
            assertThat(act.showId()).isEqualTo(Sample.SHOW);
            assertThat(act.occurrence().by().subject()).isEqualTo("b2a1f7c0");
            assertThat(act.words().en()).isEqualTo("The show was cancelled.");
            assertThat(act.comment()).contains("The singer is ill.");
        });
    }

    @Test
    void whatOnlyFollowsForAShowIsNone() {
        ShowView view = SHOW.after(show(""), asked("CapacityChanged", "ADMIN", 1))
                .after(show(""), asked("BackOnSale", "ADMIN", 2))
                .after(show(""), asked("AvailabilityChanged", "ADMIN", 3));
        assertThat(view.acts()).extracting(act -> act.occurrence().type()).containsExactly("CapacityChanged");
        assertThat(view.acts().getFirst().comment()).isEmpty();
    }

    @Test
    void whatAnAdministratorDecidesOfAReservationIsOne() {
        HoldEvent denied = new HoldEvent.TicketApprovalDenied(Sample.RESERVATION, Sample.SHOW, "b2a1f7c0", "Too many.");
        ReservationView view = RESERVATION
                .after(denied, asked("TicketApprovalDenied", "ADMIN", 1))
                .after(
                        new HoldEvent.TicketHoldRejected(Sample.RESERVATION, Sample.SHOW, "DENIED"),
                        asked("TicketHoldRejected", "ADMIN", 2));
        assertThat(view.acts()).singleElement().satisfies(act -> {
            assertThat(act.subject()).isEqualTo(new AdminAct.Subject(AdminAct.Kind.RESERVATION, Sample.RESERVATION));
            assertThat(act.showId()).isEqualTo(Sample.SHOW);
            assertThat(act.comment()).contains("Too many.");
        });
        assertThat(view.news()).hasSize(2);
    }

    @Test
    void whatOthersDoIsNone() {
        ReservationEvent cancelled = Sample.reservation(What.CANCELLED, "CANCELLED");
        assertThat(RESERVATION
                        .after(cancelled, asked("ReservationCancelled", "CUSTOMER", 1))
                        .acts())
                .isEmpty();
        assertThat(RESERVATION
                        .after(cancelled, asked("ReservationCancelled", "SYSTEM", 1))
                        .acts())
                .isEmpty();
    }

    @Test
    void whatFollowsFromAnotherEventIsNone() {
        ReservationEvent cancelled = Sample.reservation(What.CANCELLED, "CANCELLED");
        Occurrence consequence = occurrence("ReservationCancelled", "ADMIN", 1, Optional.of(CAUSE));
        assertThat(RESERVATION.after(cancelled, consequence).acts()).isEmpty();
    }

    @Test
    void attentionThatWasGivenIsOneAndAttentionThatIsNeededNoMoreIsNone() {
        ReservationSnapshot snapshot = Sample.snapshot("CONFIRMED", Optional.empty());
        ReservationEvent given = new ReservationEvent(What.ATTENTION_CLEARED, snapshot, Optional.of("I called."));
        ReservationEvent gone = new ReservationEvent(What.ATTENTION_CLEARED, snapshot, Optional.empty());
        ReservationView view = RESERVATION
                .after(given, asked("ReservationAttentionCleared", "ADMIN", 1))
                .after(gone, asked("ReservationAttentionCleared", "ADMIN", 2));
        assertThat(view.acts())
                .singleElement()
                .satisfies(act -> assertThat(act.comment()).contains("I called."));
    }

    @Test
    void moneyThatAnAdministratorLookedAfterIsOne() {
        ChargeEvent resolved = new ChargeEvent.PaymentAttentionResolved(
                Sample.RESERVATION, Sample.SHOW, "refunded-twice", Optional.of("One of them came back."));
        ReservationView view = RESERVATION
                .after(Sample.actionRequired(), asked("PaymentActionRequired", "ADMIN", 1))
                .after(resolved, asked("PaymentAttentionResolved", "ADMIN", 2));
        assertThat(view.acts())
                .singleElement()
                .satisfies(act -> assertThat(act.comment()).contains("One of them came back."));
    }

    private static ShowEvent show(String reason) {
        return new ShowEvent(Sample.show("ON_SALE", 500, 1), Optional.of(reason));
    }

    private static Occurrence asked(String type, String role, long version) {
        return occurrence(type, role, version, Optional.empty());
    }

    private static Occurrence occurrence(String type, String role, long version, Optional<UUID> cause) {
        return new Occurrence(
                new UUID(1, version),
                "test",
                version,
                type,
                Sample.NOON.plusSeconds(version),
                new Occurrence.Actor(role, "b2a1f7c0"),
                cause);
    }
}
