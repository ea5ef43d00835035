package io.yeyak.launcher.gateway.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.common.outcome.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    private static final Shape ORDER = Shapes.compile(new JsonObject("""
                    {"type": "object", "additionalProperties": false, "required": ["lines"], "properties": {
                       "lines": {"type": "array", "minItems": 1, "maxItems": 2, "items": {
                          "type": "object", "additionalProperties": false, "required": ["id", "quantity"],
                          "properties": {
                             "id": {"type": "string", "minLength": 2, "maxLength": 3, "pattern": "^[a-z가-힣]+$"},
                             "quantity": {"type": "integer", "minimum": 1, "maximum": 10}}}},
                       "urgent": {"type": "boolean"},
                       "kind": {"type": "string", "enum": ["A", "B"]},
                       "at": {"type": "string", "format": "date-time", "maxLength": 35}}}
                    """), "body");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {} | The body: lines is missing.
        [] | The body: it is no object.
        7 | The body: it is no object.
        {"lines":7} | lines: it is no list.
        {"lines":[]} | lines: it has fewer than 1 entries.
        {"lines":[{"id":"ab"}]} | lines/0: quantity is missing.
        {"lines":[{"id":"ab","quantity":0}]} | lines/0/quantity: it is less than 1.
        {"lines":[{"id":"ab","quantity":11}]} | lines/0/quantity: it is more than 10.
        {"lines":[{"id":"ab","quantity":99999999999999999999999}]} | lines/0/quantity: it is more than 10.
        {"lines":[{"id":"ab","quantity":1.0}]} | lines/0/quantity: it is no whole number.
        {"lines":[{"id":"ab","quantity":"1"}]} | lines/0/quantity: it is no whole number.
        {"lines":[{"id":"ab","quantity":null}]} | lines/0/quantity: it is no whole number.
        {"lines":[{"id":"a","quantity":1}]} | lines/0/id: it is shorter than 2.
        {"lines":[{"id":"","quantity":1}]} | lines/0/id: it is empty.
        {"lines":[{"id":"abcd","quantity":1}]} | lines/0/id: it is longer than 3.
        {"lines":[{"id":"AB","quantity":1}]} | lines/0/id: it does not match ^[a-z가-힣]+$.
        {"lines":[{"id":7,"quantity":1}]} | lines/0/id: it is no text.
        {"lines":[{"id":"ab","quantity":1,"price":1}]} | lines/0/price: there is no such field.
        {"lines":[{"id":"ab","quantity":1,"quantity":2}]} | lines/0/quantity: it is there twice.
        {"lines":[{"id":"ab","quantity":1}],"urgent":"yes"} | urgent: it is neither true nor false.
        {"lines":[{"id":"ab","quantity":1}],"kind":"C"} | kind: it is none of A, B.
        {"lines":[{"id":"ab","quantity":1}],"at":"2027-02-30T10:00:00Z"} | at: there is no such moment.
        """)
    void saysWhichFieldIsWrongAndWhy(String json, String complaint) {
        assertThat(JsonText.complaint(json.getBytes(StandardCharsets.UTF_8), ORDER))
                .contains(Refusal.invalid("invalid-request", complaint));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"lines":[{"id":"ab","quantity":1}]} x
        {"lines":[{"id":"ab","quantity":1}]}{}
        {"lines":[{"id":"ab","quantity":1}
        {"lines":[{"id":"ab","quantity":NaN}]}
        {'lines':[]}
        {"lines":[/**/]}
        {"lines":[{"id":"ab\u0000
        nonsense
        """)
    void saysWhatIsNoJson(String json) {
        assertThat(JsonText.complaint(json.getBytes(StandardCharsets.UTF_8), ORDER))
                .map(Refusal::code)
                .contains("malformed-json");
    }

    @Test
    void saysWhichEntryIsOneTooMany() {
        String json = "{\"lines\":[{\"id\":\"ab\",\"quantity\":1},{\"id\":\"ab\",\"quantity\":1},{}]}";

        assertThat(JsonText.complaint(json.getBytes(StandardCharsets.UTF_8), ORDER))
                .map(Refusal::detail)
                .contains("lines/2: it is one more than the 2 that there may be.");
    }

    @Test
    void depthDoesNoHarm() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThat(JsonText.complaint(deep, ORDER)).map(Refusal::code).contains("invalid-request");
    }

    @Test
    void bytesThatAreNoTextAreNoJson() {
        byte[] bytes = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};

        assertThat(JsonText.complaint(bytes, ORDER)).map(Refusal::code).contains("malformed-json");
    }

    @Test
    void whatIsRightIsLeftAlone() {
        String json = """
                {"kind": "B", "lines": [{"quantity": 10, "id": "서울"}], "urgent": true, "at": "2027-01-01T10:00:00.5Z"}
                """;

        assertThat(JsonText.complaint(json.getBytes(StandardCharsets.UTF_8), ORDER))
                .isEmpty();
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        Shape three =
                Shapes.compile(new JsonObject("{\"type\": \"string\", \"minLength\": 3, \"maxLength\": 3}"), "text");

        assertThat(JsonText.complaint("\"🎫🎫🎫\"".getBytes(StandardCharsets.UTF_8), three))
                .isEmpty();
        assertThat(JsonText.complaint("\"🎫🎫\"".getBytes(StandardCharsets.UTF_8), three))
                .isPresent();
    }
}
