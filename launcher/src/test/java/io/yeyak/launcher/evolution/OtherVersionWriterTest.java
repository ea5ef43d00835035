package io.yeyak.launcher.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.drill.fault.OtherVersionWriter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the drill has written in the form of another version says the same, and today's readers understand it. */
class OtherVersionWriterTest {

    private static final int EVENTS = 12;

    private final Readers readers = new Readers();
    private final OtherVersionWriter writer = new OtherVersionWriter();

    static List<EventFile> events() {
        return EventFile.in(EventFile.TODAY);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFormOfAnotherVersionIsUnderstood(EventFile file) {
        for (var event : written(file)) {
            assertThat(readers.parking(event)).isEmpty();
            assertThat(Said.missing(file.json(), json(event))).isEmpty();
            assertThat(headers(event)).contains("ce_id", "ce_type", "ce_subject", "ce_sequence");
            assertThat(event.key()).isEqualTo(Written.event(file).key());
        }
    }

    @Test
    void anEarlierVersionKnowsLessAndALaterOneMore() {
        var file = events().getFirst();
        var today = headers(Written.event(file));

        var written = written(file);

        assertThat(written).anySatisfy(earlier -> {
            assertThat(headers(earlier)).hasSizeLessThan(today.size()).doesNotContain("traceparent", "ce_causationid");
            assertThat(json(earlier)).isEqualTo(file.json());
            assertThat(earlier.value()).isNotEqualTo(Written.event(file).value());
        });
        assertThat(written).anySatisfy(later -> {
            assertThat(headers(later)).hasSizeGreaterThan(today.size()).containsAll(today);
            assertThat(json(later).size()).isGreaterThan(file.json().size());
        });
    }

    @Test
    void anEventHasTheSameFormWheneverItIsSent() {
        var event = Written.event(events().getFirst());

        assertThat(writer.onSend(event).value()).isEqualTo(writer.onSend(event).value());
    }

    private List<ProducerRecord<byte[], byte[]>> written(EventFile file) {
        return IntStream.range(0, EVENTS)
                .mapToObj(number -> writer.onSend(Written.event(file, new UUID(7, number))))
                .toList();
    }

    private static List<String> headers(ProducerRecord<byte[], byte[]> event) {
        return Arrays.stream(event.headers().toArray()).map(Header::key).toList();
    }

    private static JsonObject json(ProducerRecord<byte[], byte[]> event) {
        return new JsonObject(Buffer.buffer(event.value()));
    }
}
