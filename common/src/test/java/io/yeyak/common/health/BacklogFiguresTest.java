package io.yeyak.common.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.fixture.KeptFigures;
import io.yeyak.common.kafka.GroupProgress.Partition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BacklogFiguresTest {

    private static final String[] TICKET = {"context", "ticket"};
    private static final String[] RESERVATIONS = {"context", "ticket", "topic", "reservation.events"};
    private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");

    private final KeptFigures kept = new KeptFigures();
    private final BacklogFigures figures = new BacklogFigures(kept, "ticket", Set.of("reservation.events"));

    @Test
    void showWhatTheDatabaseSaid() {
        figures.database(Optional.of(new Backlog(3, 12, 7, 1)));

        assertThat(kept.shown("yeyak.database.up", TICKET)).isEqualTo(1);
        assertThat(kept.shown("yeyak.outbox.events", TICKET)).isEqualTo(12);
        assertThat(kept.shown("yeyak.outbox.oldest.seconds", TICKET)).isEqualTo(7);
        assertThat(kept.shown("yeyak.parked.messages", TICKET)).isEqualTo(1);
    }

    @Test
    void knowNothingWhileTheDatabaseIsAway() {
        figures.database(Optional.of(new Backlog(3, 12, 7, 1)));
        figures.database(Optional.empty());

        assertThat(kept.shown("yeyak.database.up", TICKET)).isZero();
        assertThat(kept.shown("yeyak.outbox.events", TICKET)).isNaN();
        assertThat(kept.shown("yeyak.parked.messages", TICKET)).isNaN();
    }

    @Test
    void addTheLagOfAllPartitionsUp() {
        figures.broker(Optional.of(List.of(partition(0, 5, 8), partition(1, 4, 4), partition(2, 0, 2))));
        figures.oldest(Map.of("reservation.events", NOW.minusSeconds(90)), NOW);

        assertThat(kept.shown("yeyak.broker.up", TICKET)).isEqualTo(1);
        assertThat(kept.shown("yeyak.consumer.lag.events", RESERVATIONS)).isEqualTo(5);
        assertThat(kept.shown("yeyak.consumer.lag.seconds", RESERVATIONS)).isEqualTo(90);
    }

    @Test
    void areAtNothingWhenEverythingIsHandled() {
        figures.oldest(Map.of("reservation.events", NOW.minusSeconds(90)), NOW);
        figures.broker(Optional.of(List.of(partition(0, 8, 8))));

        assertThat(kept.shown("yeyak.consumer.lag.seconds", RESERVATIONS)).isZero();
    }

    @Test
    void areGoneWhenTheyAreClosed() {
        figures.database(Optional.of(new Backlog(3, 12, 7, 1)));
        figures.close();

        assertThat(kept.shown("yeyak.database.up", TICKET)).isNaN();
    }

    private static Partition partition(int number, long applied, long end) {
        return new Partition("reservation.events", number, 0, applied, end);
    }
}
