package io.yeyak.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardsTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "a, 3", "show-1, 5", "표, 5"})
    void neverChangesTheShardOfAKey(String key, short shard) {
        assertThat(Shards.of(key)).isEqualTo(shard);
    }

    @Test
    void usesEveryShard() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> Shards.of(new UUID(0, i).toString())))
                .containsOnly(IntStream.range(0, Shards.COUNT)
                        .mapToObj(i -> (short) i)
                        .toArray(Short[]::new));
    }
}
