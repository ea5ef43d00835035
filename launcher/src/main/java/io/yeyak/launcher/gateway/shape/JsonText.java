package io.yeyak.launcher.gateway.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.yeyak.common.outcome.Refusal;
import java.io.IOException;
import java.util.Optional;

/** JSON as it came, which is read once to be checked, and never becomes a tree. */
public final class JsonText {

    private static final JsonFactory JSON = JsonFactory.builder()
            // What is wrong is told by its path; the text itself may be private.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonText() {}

    /** Why these bytes are not of this shape; empty when they are. */
    public static Optional<Refusal> complaint(byte[] bytes, Shape shape) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.of(Refusal.invalid("invalid-request", "The body is empty."));
            }
            try {
                shape.check(parser, first);
                return parser.nextToken() == null ? Optional.empty() : Optional.of(malformed("after its end"));
            } catch (Mismatch e) {
                return Optional.of(Refusal.invalid("invalid-request", where(parser) + ": " + e.complaint() + "."));
            }
        } catch (JsonProcessingException e) {
            return Optional.of(malformed("at byte " + e.getLocation().getByteOffset()));
        } catch (IOException e) {
            return Optional.of(malformed("somewhere"));
        }
    }

    private static Refusal malformed(String place) {
        return Refusal.invalid("malformed-json", "The body is no JSON " + place + ".");
    }

    private static String where(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "The body" : pointer.substring(1);
    }
}
