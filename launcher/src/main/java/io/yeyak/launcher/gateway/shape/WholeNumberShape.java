package io.yeyak.launcher.gateway.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A whole number between two others, both included. */
record WholeNumberShape(long minimum, long maximum) implements Shape {

    private static final int MOST_DIGITS = 18;

    @Override
    public void check(JsonParser parser, JsonToken at) throws IOException, Mismatch {
        if (at != JsonToken.VALUE_NUMBER_INT) {
            throw new Mismatch("it is no whole number");
        }
        check(
                switch (parser.getNumberType()) {
                    case INT, LONG -> parser.getLongValue();
                    default -> parser.getBigIntegerValue().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
                });
    }

    @Override
    public void check(String parameter) throws Mismatch {
        int from = parameter.startsWith("-") ? 1 : 0;
        int digits = parameter.length() - from;
        if (digits < 1 || digits > MOST_DIGITS || !parameter.chars().skip(from).allMatch(c -> c >= '0' && c <= '9')) {
            throw new Mismatch("it is no whole number");
        }
        check(Long.parseLong(parameter));
    }

    private void check(long number) throws Mismatch {
        if (number < minimum) {
            throw new Mismatch("it is less than " + minimum);
        }
        if (number > maximum) {
            throw new Mismatch("it is more than " + maximum);
        }
    }
}
