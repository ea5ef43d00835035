package io.yeyak.launcher.gateway.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;

/**
 * An object with these fields and no others.
 *
 * @param fields by their names
 * @param required the bits of those that have to be there
 * @param minFields how many there have to be at least
 */
record ObjectShape(Map<String, Field> fields, long required, int minFields) implements Shape {

    static final int MOST_FIELDS = Long.SIZE;

    /**
     * One field.
     *
     * @param bit its place in {@link #required}, one of {@value #MOST_FIELDS}
     */
    record Field(long bit, Shape shape) {}

    @Override
    public void check(JsonParser parser, JsonToken at) throws IOException, Mismatch {
        if (at != JsonToken.START_OBJECT) {
            throw new Mismatch("it is no object");
        }
        long seen = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Field field = fields.get(parser.currentName());
            if (field == null) {
                throw new Mismatch("there is no such field");
            }
            if ((seen & field.bit()) != 0) {
                throw new Mismatch("it is there twice");
            }
            seen |= field.bit();
            field.shape().check(parser, parser.nextToken());
        }
        checkFields(seen);
    }

    @Override
    public void check(String parameter) throws Mismatch {
        throw new Mismatch("it cannot be a parameter");
    }

    private void checkFields(long seen) throws Mismatch {
        long missing = required & ~seen;
        if (missing != 0) {
            long first = Long.lowestOneBit(missing);
            String name = fields.entrySet().stream()
                    .filter(field -> field.getValue().bit() == first)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            throw new Mismatch(name + " is missing");
        }
        if (Long.bitCount(seen) < minFields) {
            throw new Mismatch("it has fewer than " + minFields + (minFields == 1 ? " field" : " fields"));
        }
    }
}
