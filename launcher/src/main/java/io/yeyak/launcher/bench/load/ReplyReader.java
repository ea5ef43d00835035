package io.yeyak.launcher.bench.load;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts the answers on one connection together from what arrives. It knows as much of HTTP/1.1 as the gateway and the
 * bare server say: bodies have a length.
 */
final class ReplyReader {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int STATUS_AT = 9;
    private static final int STATUS_END = 12;
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private Buffer pending = Buffer.buffer();

    /**
     * The answer, if this was the last of it.
     *
     * @throws IllegalStateException if it is none that can be understood
     */
    Optional<Reply> read(Buffer chunk) {
        var all = pending.length() == 0 ? chunk : pending.appendBuffer(chunk);
        var headEnd = blankLine(all);
        if (headEnd < 0) {
            pending = all;
            return Optional.empty();
        }
        var head = all.getString(0, headEnd, StandardCharsets.ISO_8859_1.name());
        var status = Integer.parseInt(head.substring(STATUS_AT, STATUS_END));
        var bodyAt = headEnd + BLANK_LINE.length;
        var end = bodyAt + length(status, head);
        if (all.length() < end) {
            pending = all;
            return Optional.empty();
        }
        pending = Buffer.buffer();
        return Optional.of(new Reply(status, head, all.getBuffer(bodyAt, end)));
    }

    private static int length(int status, String head) {
        if (status == NO_CONTENT || status == NOT_MODIFIED) {
            return 0;
        }
        var lower = head.toLowerCase(Locale.ROOT);
        var at = lower.indexOf("\r\ncontent-length:");
        if (at < 0) {
            throw new IllegalStateException("an answer without a length");
        }
        var begin = at + "\r\ncontent-length:".length();
        var end = lower.indexOf("\r\n", begin);
        return Integer.parseInt(
                lower.substring(begin, end < 0 ? lower.length() : end).strip());
    }

    private static int blankLine(Buffer all) {
        for (int at = 0; at + BLANK_LINE.length <= all.length(); at++) {
            if (all.getByte(at) == '\r'
                    && all.getByte(at + 1) == '\n'
                    && all.getByte(at + 2) == '\r'
                    && all.getByte(at + 3) == '\n') {
                return at;
            }
        }
        return -1;
    }
}
