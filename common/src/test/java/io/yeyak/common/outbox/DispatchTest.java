package io.yeyak.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.fixture.FollowingTracer;
import io.yeyak.common.kafka.EventProducer.Outgoing;
import io.yeyak.common.trace.Tracer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final Outgoing STORED = new Outgoing(
            "ticket.events", "show-1", Map.of("ce_type", "TicketsHeld.v1", "traceparent", "of the rule"), new byte[0]);
    private static final List<Outgoing> FOUND = List.of(STORED);

    @Test
    void sendsWhatIsStoredWhileNobodyFollows() {
        assertThat(Dispatch.of(Tracer.none(), FOUND).events()).containsExactly(STORED);
    }

    @Test
    void sendsWithinAStepOfItsOwn() {
        var tracer = new FollowingTracer();

        Dispatch dispatch = Dispatch.of(tracer, FOUND);

        assertThat(dispatch.events()).singleElement().satisfies(sent -> {
            assertThat(sent.headers()).containsEntry("traceparent", "TicketsHeld.v1 after of the rule");
            assertThat(sent.key()).isEqualTo("show-1");
        });
        assertThat(tracer.open()).isEqualTo(1);
        dispatch.fail(new IllegalStateException("Kafka is away"));
        assertThat(tracer.open()).isZero();
    }
}
