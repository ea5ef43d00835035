package io.yeyak.launcher.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.postgres.Pools;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShopIT {

    private static final long PATIENCE_SECONDS = 120;

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool = Pools.open(vertx, PostgresFixture.freshSchema("shop"));

    @AfterEach
    void close() throws Exception {
        vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource
    void sellsWhatItSaysAndStoresEachOfThem(Baseline baseline) throws Exception {
        var shop = Shop.open(vertx, pool).await(PATIENCE_SECONDS, TimeUnit.SECONDS);

        for (int run = 1; run <= 2; run++) {
            var measured = shop.sell(baseline, 1_000, 4).await(PATIENCE_SECONDS, TimeUnit.SECONDS);

            assertThat(measured.problems()).isEmpty();
            assertThat(measured.count("booked")).isEqualTo(1_000);
            assertThat(measured.perSecond()).containsOnlyKeys("booked");
            assertThat(measured.latencies().get("booked").count()).isPositive();
        }
    }
}
