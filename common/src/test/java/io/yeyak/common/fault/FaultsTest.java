package io.yeyak.common.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "57P01", "57014", "53100", "08006", "25P03", "42P01"})
    void takesWhatLiesOutsideOfTheDataForPassing(String sqlState) {
        assertThat(Faults.isTransient(database(sqlState))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "22P05", "21000", "P0001"})
    void takesWhatTheDatabaseRefusesForLasting(String sqlState) {
        assertThat(Faults.isTransient(database(sqlState))).isFalse();
    }

    @Test
    void takesLostConnectionsAndTimeForPassing() {
        assertThat(Faults.isTransient(ClosedConnectionException.INSTANCE)).isTrue();
        assertThat(Faults.isTransient(new IOException("reset"))).isTrue();
        assertThat(Faults.isTransient(new TimeoutException())).isTrue();
        assertThat(Faults.isTransient(new Unavailable("away"))).isTrue();
        assertThat(Faults.isTransient(new NotLeaderOrFollowerException("moved")))
                .isTrue();
        assertThat(Faults.isTransient(new CompletionException(new IOException("reset"))))
                .isTrue();
    }

    @Test
    void takesFaultsOfTheProgramForLasting() {
        assertThat(Faults.isTransient(new IllegalStateException("never"))).isFalse();
        assertThat(Faults.isTransient(new NullPointerException())).isFalse();
        assertThat(Faults.isTransient(new AssertionError())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505"})
    void tellsThatTwoTransactionsGotInEachOthersWay(String sqlState) {
        assertThat(Faults.isConflict(database(sqlState))).isTrue();
        assertThat(Faults.isConflict(database("23514"))).isFalse();
    }

    private static PgException database(String sqlState) {
        return new PgException("refused", "ERROR", sqlState, "");
    }
}
