package io.yeyak.common.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeHeadersTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Envelope FULL = new Envelope(
            ID,
            "ReservationRequested.v1",
            "reservation",
            "표 / a:b",
            42,
            Instant.parse("2026-01-02T03:04:05.678901Z"),
            "show-1",
            UUID.fromString("018f0000-0000-7000-8000-000000000002"),
            Optional.of(UUID.fromString("018f0000-0000-7000-8000-000000000003")),
            Actor.customer("7f1c:x"),
            Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

    @Test
    void readsWhatItWrote() {
        assertThat(EnvelopeHeaders.read(EnvelopeHeaders.write(FULL))).isEqualTo(FULL);
    }

    @Test
    void leavesOutWhatThereIsNot() {
        Envelope spare = new Envelope(
                ID, "A.v1", "s", "1", 1, FULL.time(), "k", ID, Optional.empty(), Actor.system("s"), Optional.empty());

        Map<String, String> headers = EnvelopeHeaders.write(spare);

        assertThat(headers).doesNotContainKeys("ce_causationid", "traceparent");
        assertThat(EnvelopeHeaders.read(headers)).isEqualTo(spare);
    }

    @Test
    void speaksCloudEvents() {
        assertThat(EnvelopeHeaders.write(FULL))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_id", ID.toString())
                .containsEntry("ce_time", "2026-01-02T03:04:05.678901Z")
                .containsEntry("ce_partitionkey", "show-1")
                .containsEntry("ce_actor", "customer:7f1c:x");
    }

    @Test
    void leavesHeadersAloneThatItDoesNotKnow() {
        Map<String, String> headers = new HashMap<>(EnvelopeHeaders.write(FULL));
        headers.put("ce_dataschema", "later");

        assertThat(EnvelopeHeaders.read(headers)).isEqualTo(FULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_subject",
                "ce_sequence",
                "ce_time",
                "ce_partitionkey",
                "ce_correlationid",
                "ce_actor"
            })
    void namesTheHeaderThatIsMissing(String name) {
        Map<String, String> headers = new HashMap<>(EnvelopeHeaders.write(FULL));
        headers.remove(name);

        assertThatThrownBy(() -> EnvelopeHeaders.read(headers))
                .isInstanceOf(MalformedEnvelope.class)
                .hasMessage("the header " + name + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, 1, is no UUID",
        "ce_causationid, x, is no UUID",
        "ce_sequence, first, is no whole number",
        "ce_time, today, is no instant",
        "ce_subject, a\0b, has a NUL in it"
    })
    void namesTheHeaderThatIsNoSuchValue(String name, String value, String message) {
        Map<String, String> headers = new HashMap<>(EnvelopeHeaders.write(FULL));
        headers.put(name, value);

        assertThatThrownBy(() -> EnvelopeHeaders.read(headers))
                .isInstanceOf(MalformedEnvelope.class)
                .hasMessageStartingWith("the header " + name + " " + message);
    }
}
