package io.yeyak.launcher.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events that were written once are read for ever. Their samples and schemas are kept as they were released, and are
 * never changed: a new type is copied there from the contract, an old one stays.
 */
class ReleasedEventsTest {

    private final Readers readers = new Readers();

    static List<EventFile> released() {
        return EventFile.in(EventFile.RELEASED);
    }

    @Test
    void everyTypeIsKeptAndNoneIsGivenUp() {
        assertThat(released()).hasSizeGreaterThan(50);
        assertThat(types(EventFile.in(EventFile.TODAY))).isEqualTo(types(released()));
    }

    @ParameterizedTest
    @MethodSource("released")
    void todaysReadersUnderstandIt(EventFile event) {
        assertThat(readers.parking(Written.event(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void todaysWritersStillSayAllThatItSaid(EventFile event) {
        assertThat(Said.missing(event.json(), today(event).json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void whatTodaysWritersWriteIsGoodByItsSchema(EventFile event) {
        var options = new JsonSchemaOptions()
                .setDraft(Draft.DRAFT202012)
                .setBaseUri("https://yeyak.example/")
                .setOutputFormat(OutputFormat.Basic);

        var verdict = Validator.create(JsonSchema.of(new JsonObject(event.schema())), options)
                .validate(today(event).json());

        assertThat(verdict.getValid()).as("%s", verdict.getErrors()).isTrue();
    }

    @Test
    void aFieldMayComeAndNoneMayGoOrChange() {
        var before = new JsonObject("{\"a\": {\"b\": 1, \"c\": [{\"d\": \"x\"}]}}");

        assertThat(Said.missing(
                        before, new JsonObject("{\"a\": {\"b\": 2, \"c\": [{\"d\": \"y\", \"e\": 1}]}, \"f\": 1}")))
                .isEmpty();
        assertThat(Said.missing(before, new JsonObject("{\"a\": {\"b\": \"1\", \"c\": [{\"e\": \"x\"}]}}")))
                .containsExactly(".a.b", ".a.c[].d");
    }

    private static EventFile today(EventFile released) {
        return EventFile.in(EventFile.TODAY).stream()
                .filter(event -> event.type().equals(released.type()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(List<EventFile> events) {
        return events.stream().map(event -> event.source() + " " + event.type()).toList();
    }
}
