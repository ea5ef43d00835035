package io.yeyak.launcher.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryMeterTest {

    private static final long PATIENCE_SECONDS = 60;

    @Test
    void addsUpTheSpacesOfTheHeap() {
        assertThat(MemoryMeter.heap("""
                        # TYPE jvm_memory_used_bytes gauge
                        jvm_memory_used_bytes{area="heap",id="PS Eden Space"} 2.5E7
                        jvm_memory_used_bytes{area="heap",id="PS Old Gen"} 1000.0
                        jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.9E9
                        jvm_memory_max_bytes{area="heap",id="PS Old Gen"} 3.0E8
                        """)).isEqualTo(25_001_000);
        assertThat(MemoryMeter.heap("")).isZero();
    }

    @Test
    void knowsNothingOfAProcessThatIsNotThere() throws Exception {
        var vertx = Vertx.vertx();
        try {
            var meter = new MemoryMeter(
                    vertx, List.of(new MemoryMeter.Place(() -> 0, URI.create("http://127.0.0.1:1/metrics"))));

            assertThat(meter.read().await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(new Memory(0, 0));
        } finally {
            vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
