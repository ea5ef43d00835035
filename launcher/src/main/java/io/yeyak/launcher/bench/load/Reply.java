package io.yeyak.launcher.bench.load;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of a request.
 *
 * @param status of HTTP; 0 if there was no answer
 * @param head the lines before the body; where there was no answer, why
 */
public record Reply(int status, String head, Buffer body) {

    private static final int OK = 200;
    private static final int MULTIPLE = 300;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;

    static Reply none(String why) {
        return new Reply(0, why, Buffer.buffer());
    }

    public boolean isGood() {
        return status >= OK && status < MULTIPLE;
    }

    /** The platform has too much to do, or too little to do it with, and says when to come again. */
    public boolean isShed() {
        return (status == TOO_MANY || status == AWAY) && header("retry-after").isPresent();
    }

    public Optional<String> header(String name) {
        var begin = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ":");
        if (begin < 0) {
            return Optional.empty();
        }
        var value = begin + name.length() + 3;
        var end = head.indexOf("\r\n", value);
        return Optional.of(head.substring(value, end < 0 ? head.length() : end).strip());
    }

    /** The text of a field in the body, without reading all of it. */
    public Optional<String> field(String name) {
        var text = body.toString(StandardCharsets.UTF_8);
        var key = "\"" + name + "\":\"";
        var begin = text.indexOf(key);
        return begin < 0
                ? Optional.empty()
                : Optional.of(text.substring(begin + key.length(), text.indexOf('"', begin + key.length())));
    }

    /** What to count it as when it is none of what was wanted. */
    public String kind() {
        return status == 0
                ? head
                : field("code").map(code -> status + " " + code).orElse("" + status);
    }
}
