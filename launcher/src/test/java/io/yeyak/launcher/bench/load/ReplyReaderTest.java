package io.yeyak.launcher.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class ReplyReaderTest {

    private static final String BODY = "{\"reservationId\":\"r-1\",\"state\":\"REQUESTED\"}";
    private static final String ACCEPTED =
            "HTTP/1.1 202 Accepted\r\nContent-Length: " + BODY.length() + "\r\nETag: \"a\"\r\n\r\n" + BODY;

    private final ReplyReader reader = new ReplyReader();

    @Test
    void readsAnAnswerThatComesAtOnce() {
        var reply = reader.read(Buffer.buffer(ACCEPTED)).orElseThrow();

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.isGood()).isTrue();
        assertThat(reply.field("reservationId")).contains("r-1");
        assertThat(reply.field("code")).isEmpty();
        assertThat(reply.header("etag")).contains("\"a\"");
    }

    @Test
    void putsAnAnswerTogetherFromSingleBytes() {
        for (int at = 0; at < ACCEPTED.length() - 1; at++) {
            assertThat(reader.read(Buffer.buffer(ACCEPTED.substring(at, at + 1))))
                    .isEmpty();
        }

        var reply = reader.read(Buffer.buffer(ACCEPTED.substring(ACCEPTED.length() - 1)));

        assertThat(reply.orElseThrow().body().toString()).isEqualTo(BODY);
    }

    @Test
    void readsOneAnswerAfterAnother() {
        var first = reader.read(Buffer.buffer("HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n"));
        var second = reader.read(Buffer.buffer("HTTP/1.1 503 Away\r\ncontent-length: 0\r\nRetry-After: 1\r\n\r\n"));

        assertThat(first.orElseThrow().status()).isEqualTo(304);
        assertThat(first.orElseThrow().isShed()).isFalse();
        assertThat(second.orElseThrow().isShed()).isTrue();
    }

    @Test
    void callsARefusalByItsCode() {
        var problem = "{\"code\":\"sold-out\"}";
        var reply = reader.read(
                Buffer.buffer("HTTP/1.1 409 Conflict\r\nContent-Length: " + problem.length() + "\r\n\r\n" + problem));

        assertThat(reply.orElseThrow().kind()).isEqualTo("409 sold-out");
        assertThat(Reply.none("connection closed").kind()).isEqualTo("connection closed");
    }

    @Test
    void doesNotGuessWhereABodyEnds() {
        assertThatThrownBy(() -> reader.read(Buffer.buffer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")))
                .isInstanceOf(IllegalStateException.class);
    }
}
