package io.yeyak.launcher.gateway.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** True or false. */
record FlagShape() implements Shape {

    @Override
    public void check(JsonParser parser, JsonToken at) throws Mismatch {
        if (!at.isBoolean()) {
            throw new Mismatch("it is neither true nor false");
        }
    }

    @Override
    public void check(String parameter) throws Mismatch {
        if (!parameter.equals("true") && !parameter.equals("false")) {
            throw new Mismatch("it is neither true nor false");
        }
    }
}
