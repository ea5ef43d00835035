package io.yeyak.launcher.gateway.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text.
 *
 * @param minLength in characters, as people count them
 * @param oneOf the only values there are; empty when there are others
 * @param isInstant whether it is a moment in time
 */
record TextShape(int minLength, int maxLength, Optional<Pattern> pattern, Set<String> oneOf, boolean isInstant)
        implements Shape {

    @Override
    public void check(JsonParser parser, JsonToken at) throws IOException, Mismatch {
        if (at != JsonToken.VALUE_STRING) {
            throw new Mismatch("it is no text");
        }
        check(parser.getText());
    }

    @Override
    public void check(String text) throws Mismatch {
        checkLength(text);
        if (!oneOf.isEmpty() && !oneOf.contains(text)) {
            throw new Mismatch("it is none of " + String.join(", ", oneOf));
        }
        if (pattern.isPresent() && !pattern.get().matcher(text).find()) {
            throw new Mismatch("it does not match " + pattern.get().pattern());
        }
        if (isInstant && !isMoment(text)) {
            throw new Mismatch("there is no such moment");
        }
    }

    private void checkLength(String text) throws Mismatch {
        int chars = text.length();
        // A character is one or two chars: mostly they need not be counted.
        int length = chars < 2 * minLength || chars > maxLength ? text.codePointCount(0, chars) : chars;
        if (length < minLength) {
            throw new Mismatch(length == 0 ? "it is empty" : "it is shorter than " + minLength);
        }
        if (length > maxLength) {
            throw new Mismatch("it is longer than " + maxLength);
        }
    }

    private static boolean isMoment(String text) {
        try {
            return Instant.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
