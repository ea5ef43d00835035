package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.ticket.domain.ShowEvent.AvailabilityChanged;
import io.yeyak.ticket.domain.ShowEvent.BackOnSale;
import io.yeyak.ticket.domain.ShowEvent.SoldOut;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the numbers of available tickets are told: at once when it is quiet, together when it is not. */
class AvailabilityTest {

    private final Office office = new Office();

    @Test
    void announcesAtOnceWhenNothingWasAnnouncedLately() {
        assertThat(office.reserve(1, NOW)).hasExactlyElementsOfTypes(AvailabilityChanged.class);
        assertThat(office.show.dueAt()).isEmpty();
    }

    @Test
    void announcesTogetherWhatComesFastAndLosesNothing() {
        assertThat(office.reserve(1, NOW)).hasSize(1);

        assertThat(office.reserve(2, NOW.plusMillis(1))).isEmpty();
        assertThat(office.reserve(3, NOW.plusMillis(199))).isEmpty();

        assertThat(office.show.dueAt()).contains(NOW.plusMillis(200));
        assertThat(office.wake(NOW.plusMillis(199))).isEmpty();
        assertThat(office.wake(NOW.plusMillis(250)))
                .singleElement()
                .satisfies(event -> assertThat(
                                event.show().required(STANDARD).stock().available())
                        .isEqualTo(7));
        assertThat(office.show.dueAt()).isEmpty();
        assertThat(office.wake(NOW.plusSeconds(9))).isEmpty();
    }

    @Test
    void tellsOnceThatTheLastTicketWentAndOnceThatOneIsBack() {
        for (int i = 1; i < 10; i++) {
            assertThat(office.reserve(i, NOW)).doesNotHaveAnyElementsOfTypes(SoldOut.class);
        }

        assertThat(office.reserve(10, NOW)).hasExactlyElementsOfTypes(SoldOut.class);
        assertThat(office.reserve(11, NOW)).isEmpty();
        assertThat(office.cancel(4, NOW)).hasExactlyElementsOfTypes(BackOnSale.class);
        assertThat(office.cancel(5, NOW.plus(Duration.ofSeconds(1))))
                .hasExactlyElementsOfTypes(AvailabilityChanged.class);
    }

    @Test
    void doesNotOfferTheTicketsOfACancelledShow() {
        for (int i = 1; i <= 10; i++) {
            assertThat(office.reserve(i, NOW)).isNotNull();
        }
        office.show = office.show.with(ShowStatus.CANCELLED);

        assertThat(office.cancel(4, NOW)).doesNotHaveAnyElementsOfTypes(BackOnSale.class);
    }

    private static final class Office {
        private final Map<TicketKey, Hold> holds = new HashMap<>();
        private Show show = Sample.show();

        List<ShowEvent> reserve(int number, Instant now) {
            TicketKey key = key(number);
            var decision = AllocationPolicy.allocate(key, Sample.order(STANDARD, 1), state(key), now);
            holds.put(key, decision.next().hold().orElseThrow());
            return told(decision.next(), decision.events());
        }

        List<ShowEvent> cancel(int number, Instant now) {
            var decision = ReleasePolicy.cancel(key(number), state(key(number)), now);
            return told(decision.next(), decision.events());
        }

        List<ShowEvent> wake(Instant now) {
            var decision = DeadlinePolicy.wakeShow(TicketKey.of(SHOW), Sample.nothingBut(show), now);
            return told(decision.next(), decision.events());
        }

        private List<ShowEvent> told(TicketState next, List<TicketEvent> events) {
            show = next.show().orElseThrow();
            return events.stream()
                    .filter(event -> event instanceof ShowEvent)
                    .map(ShowEvent.class::cast)
                    .toList();
        }

        private TicketState state(TicketKey key) {
            return new TicketState(Optional.of(show), Optional.ofNullable(holds.get(key)));
        }

        private static TicketKey key(int number) {
            return TicketKey.of(SHOW, new ReservationId(new UUID(0, number)));
        }
    }
}
