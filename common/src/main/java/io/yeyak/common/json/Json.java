package io.yeyak.common.json;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Records to JSON and back.
 *
 * <p>Instants and durations are ISO 8601, an empty {@code Optional} is left out, unknown fields are ignored (a reader
 * is tolerant of what a later release adds), a missing or null field is refused unless it is an {@code Optional}, and
 * a record whose single component is called {@code value} is written
 * as that value.
 */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new ValueRecords())
            // A question that a record answers, as Money.isZero(), is none of its components.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_ABSENT, ALWAYS))
            .build();

    private Json() {}

    /** Writes a value as UTF-8. */
    public static byte[] encode(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + value.getClass() + " as JSON", e);
        }
    }

    /** Writes a value as text. */
    public static String text(Object value) {
        return new String(encode(value), StandardCharsets.UTF_8);
    }

    /** Reads a value from text, as {@link #decode(byte[], Class)} does from UTF-8. */
    public static <T> T decode(String text, Class<T> type) {
        return decode(text.getBytes(StandardCharsets.UTF_8), type);
    }

    /**
     * Reads a value.
     *
     * @throws MalformedJson when the bytes are no JSON or not of that shape; its message names the field
     */
    public static <T> T decode(byte[] bytes, Class<T> type) {
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new MalformedJson("the JSON is null", null);
            }
            return value;
        } catch (IOException e) {
            throw new MalformedJson(e.getMessage(), e);
        }
    }

    /** Reads an object of which it is known that its values are all text. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> decodeTexts(String text) {
        return decode(text, Map.class);
    }
}
