package io.yeyak.common.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.buffer.Buffer;
import io.yeyak.common.event.Actor;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void carriesARequest() {
        Request request = new Request(
                Actor.customer("7f1c"),
                Map.of("showId", "1", "limit", "50"),
                Optional.of("key"),
                Duration.ofSeconds(30),
                Optional.of("00-trace"),
                "표".getBytes(UTF_8));

        assertThat(Wire.request(Wire.encode(request)))
                .usingRecursiveComparison()
                .isEqualTo(request);
    }

    @Test
    void carriesAnAnswer() {
        Answer.Done answer = new Answer.Done(Map.of(Meta.VERSION, "7"), "{\"word\":\"표\"}".getBytes(UTF_8));

        assertThat(Wire.answer(Wire.encode(answer))).usingRecursiveComparison().isEqualTo(answer);
    }

    @Test
    void carriesARefusal() {
        Answer refused = new Answer.Refused(Refusal.conflict("sold-out", "Nothing is left."));

        assertThat(Wire.answer(Wire.encode(refused))).isEqualTo(refused);
    }

    @Test
    void takesAKindOfALaterReleaseForAFaultOfItsOwn() {
        byte[] head =
                "{\"meta\":{},\"refusal\":{\"kind\":\"TEAPOT\",\"code\":\"short\",\"detail\":\"And stout.\"},\"new\":1}"
                        .getBytes(UTF_8);
        Buffer message = Buffer.buffer().appendInt(head.length).appendBytes(head);

        assertThat(Wire.answer(message))
                .isEqualTo(new Answer.Refused(new Refusal(Kind.INTERNAL, "short", "And stout.")));
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wire.request(Buffer.buffer("no")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wire.answer(Buffer.buffer().appendInt(1_000)));
    }
}
