package io.yeyak.launcher.gateway.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/** Several values of one shape. As a parameter they are separated by commas. */
record ListShape(int minItems, int maxItems, Shape items) implements Shape {

    private static final Pattern COMMA = Pattern.compile(",");

    @Override
    public void check(JsonParser parser, JsonToken at) throws IOException, Mismatch {
        if (at != JsonToken.START_ARRAY) {
            throw new Mismatch("it is no list");
        }
        int count = 0;
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            if (++count > maxItems) {
                throw new Mismatch("it is one more than the " + maxItems + " that there may be");
            }
            items.check(parser, next);
        }
        checkCount(count);
    }

    @Override
    public void check(String parameter) throws Mismatch {
        String[] parts = COMMA.split(parameter, -1);
        checkCount(parts.length);
        for (String part : parts) {
            items.check(part);
        }
    }

    private void checkCount(int count) throws Mismatch {
        if (count < minItems) {
            throw new Mismatch("it has fewer than " + minItems + " entries");
        }
        if (count > maxItems) {
            throw new Mismatch("it has more than " + maxItems + " entries");
        }
    }
}
