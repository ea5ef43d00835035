package io.yeyak.common.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonTest {

    record ShelfId(UUID value) {}

    record Row(ShelfId id, List<ShelfId> others, Instant at, Duration within, Optional<String> word, int count) {}

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @Test
    void writesARecordOfOneValueAsThatValueAndReadsItBack() {
        Row row = new Row(
                new ShelfId(ID),
                List.of(new ShelfId(ID)),
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofMinutes(10),
                Optional.empty(),
                3);

        byte[] json = Json.encode(row);

        assertThat(new String(json, UTF_8))
                .isEqualTo("{\"id\":\"" + ID + "\",\"others\":[\"" + ID
                        + "\"],\"at\":\"2026-01-02T03:04:05Z\",\"within\":\"PT10M\",\"count\":3}");
        assertThat(Json.decode(json, Row.class)).isEqualTo(row);
    }

    record Weighed(int grams, boolean fragile) {
        public boolean isHeavy() {
            return grams > 1000;
        }
    }

    @Test
    void writesNoQuestionThatARecordAnswers() {
        assertThat(new String(Json.encode(new Weighed(56, true)), UTF_8)).isEqualTo("{\"grams\":56,\"fragile\":true}");
    }

    @Test
    void ignoresWhatALaterReleaseAdds() {
        assertThat(Json.decode(("{\"value\":1,\"later\":true,\"id\":\"" + ID + "\"}").getBytes(UTF_8), Known.class))
                .isEqualTo(new Known(new ShelfId(ID)));
    }

    record Known(ShelfId id) {}

    @Test
    void refusesAMissingFieldANullAndBrokenJson() {
        for (String bad : List.of("{}", "{\"id\":null}", "{", "null", "[]", "{\"id\":\"no uuid\"}")) {
            assertThatThrownBy(() -> Json.decode(bad.getBytes(UTF_8), Known.class))
                    .as(bad)
                    .isInstanceOf(MalformedJson.class);
        }
    }
}
