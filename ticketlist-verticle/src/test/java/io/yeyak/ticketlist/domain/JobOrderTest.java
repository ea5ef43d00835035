package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class JobOrderTest {

    private static final Optional<List<UUID>> IDS = Optional.of(List.of(Sample.RESERVATION));
    private static final Optional<JobOrder.Filter> OF_SHOW =
            Optional.of(new JobOrder.Filter(Optional.of(Sample.SHOW), Optional.empty(), Optional.empty()));
    private static final Optional<String> TICKET = Optional.of("ticket");

    @Test
    void whichOnesIsSaidOnce() {
        assertThat(order(JobKind.APPROVE, Optional.empty(), IDS, Optional.empty())
                        .contradiction())
                .isEmpty();
        assertThat(order(JobKind.APPROVE, Optional.empty(), Optional.empty(), OF_SHOW)
                        .contradiction())
                .isEmpty();
        assertThat(order(JobKind.APPROVE, Optional.empty(), IDS, OF_SHOW).contradiction())
                .isPresent();
        assertThat(order(JobKind.APPROVE, Optional.empty(), Optional.empty(), Optional.empty())
                        .contradiction())
                .isPresent();
    }

    @Test
    void aFilterThatNamesNothingIsNone() {
        Optional<JobOrder.Filter> everything =
                Optional.of(new JobOrder.Filter(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(order(JobKind.CANCEL_RESERVATIONS, Optional.empty(), Optional.empty(), everything)
                        .contradiction())
                .isPresent();
    }

    @Test
    void aContextIsNamedForParkedMessagesAndForNothingElse() {
        assertThat(order(JobKind.REPLAY_PARKED, TICKET, Optional.empty(), Optional.empty())
                        .contradiction())
                .isEmpty();
        assertThat(order(JobKind.REPLAY_PARKED, TICKET, IDS, Optional.empty()).contradiction())
                .isEmpty();
        assertThat(order(JobKind.REPLAY_PARKED, TICKET, Optional.empty(), OF_SHOW)
                        .contradiction())
                .isPresent();
        assertThat(order(JobKind.REPLAY_PARKED, Optional.empty(), IDS, Optional.empty())
                        .contradiction())
                .isPresent();
        assertThat(order(JobKind.DENY, TICKET, IDS, Optional.empty()).contradiction())
                .isPresent();
    }

    private static JobOrder order(
            JobKind kind, Optional<String> context, Optional<List<UUID>> ids, Optional<JobOrder.Filter> filter) {
        return new JobOrder(kind, context, ids, filter, "For a test.");
    }
}
