package io.yeyak.launcher.gateway.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What a JSON value has to be like. */
public sealed interface Shape permits ObjectShape, ListShape, TextShape, WholeNumberShape, FlagShape {

    /**
     * Reads the value that the parser stands at, to its end.
     *
     * @throws Mismatch when it is not like this; the parser then stands where the trouble is
     * @throws IOException when it is no JSON
     */
    void check(JsonParser parser, JsonToken at) throws IOException, Mismatch;

    /**
     * Checks a parameter as it stands in an address or a header.
     *
     * @throws Mismatch when it is not like this
     */
    void check(String parameter) throws Mismatch;
}
