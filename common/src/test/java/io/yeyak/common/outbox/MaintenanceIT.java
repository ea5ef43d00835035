package io.yeyak.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.yeyak.common.event.Handling;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.WithTally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MaintenanceIT extends WithTally {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Test
    void keepsEventsInThePartitionOfTheirDay() {
        assertThat(context.handler().on(TallyContext.added("a", 1)).await()).isEqualTo(Handling.HANDLED);

        assertThat(context.number("select count(*) from inbox_default")).isZero();
        assertThat(context.number("select count(*) from inbox_" + DAY.format(today())))
                .isEqualTo(1);
    }

    @Test
    void makesThePartitionsOfTheDaysToComeAndMovesWhatTheDefaultTookIn() {
        UUID inFourDays = UuidCreator.getTimeOrderedEpoch(Instant.now().plus(Duration.ofDays(4)));
        assertThat(context.handler()
                        .on(TallyContext.added(inFourDays, "a", 1, 1))
                        .await())
                .isEqualTo(Handling.HANDLED);
        assertThat(context.number("select count(*) from inbox_default")).isEqualTo(1);

        keep(5);

        assertThat(context.number("select count(*) from inbox_default")).isZero();
        assertThat(context.number("select count(*) from inbox_" + DAY.format(today().plusDays(4))))
                .isEqualTo(1);
        assertThat(context.handler()
                        .on(TallyContext.added(inFourDays, "a", 1, 1))
                        .await())
                .isEqualTo(Handling.DUPLICATE);
    }

    @Test
    void dropsTheDaysThatNeedNotBeRememberedAnyLonger() {
        LocalDate old = today().minusDays(15);
        LocalDate young = today().minusDays(13);
        makePartition(old);
        makePartition(young);

        keep(3);

        assertThat(exists("outbox_archive_" + DAY.format(old))).isFalse();
        assertThat(exists("outbox_archive_" + DAY.format(young))).isTrue();
        assertThat(exists("outbox_archive_" + DAY.format(today().plusDays(3)))).isTrue();
    }

    private void keep(int daysAhead) {
        assertThat(context.query("select keep_daily_partitions(" + daysAhead + ", 14)"))
                .hasSize(1);
    }

    private void makePartition(LocalDate day) {
        assertThat(context.query("select keep_partition('outbox_archive', 'created_at', '" + day + "', '" + day
                        + "T00:00Z', '" + day.plusDays(1) + "T00:00Z')"))
                .hasSize(1);
    }

    private boolean exists(String table) {
        return context.number("select count(*) from (select to_regclass('" + table + "') as found) t"
                        + " where found is not null")
                == 1;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
