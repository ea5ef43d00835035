package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static io.yeyak.ticket.domain.Sample.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.outcome.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowPolicyTest {

    private static final TicketKey KEY = TicketKey.of(SHOW);

    @ParameterizedTest(name = "{1} a show that is {0}")
    @CsvSource(textBlock = """
                    DRAFT, publish, ON_SALE, ShowPublished
                    DRAFT, pause, DRAFT, refused
                    DRAFT, resume, DRAFT, refused
                    DRAFT, close, DRAFT, refused
                    DRAFT, cancel, CANCELLED, ShowCancelled
                    ON_SALE, publish, ON_SALE,
                    ON_SALE, pause, PAUSED, SalesPaused
                    ON_SALE, resume, ON_SALE,
                    ON_SALE, close, CLOSED, SalesClosed
                    ON_SALE, cancel, CANCELLED, ShowCancelled
                    PAUSED, publish, PAUSED, refused
                    PAUSED, pause, PAUSED,
                    PAUSED, resume, ON_SALE, SalesResumed
                    PAUSED, close, CLOSED, SalesClosed
                    PAUSED, cancel, CANCELLED, ShowCancelled
                    CLOSED, publish, CLOSED, refused
                    CLOSED, pause, CLOSED, refused
                    CLOSED, resume, CLOSED, refused
                    CLOSED, close, CLOSED,
                    CLOSED, cancel, CANCELLED, ShowCancelled
                    CANCELLED, publish, CANCELLED, refused
                    CANCELLED, pause, CANCELLED, refused
                    CANCELLED, resume, CANCELLED, refused
                    CANCELLED, close, CANCELLED, refused
                    CANCELLED, cancel, CANCELLED,
                    """)
    void leadsAShowThroughItsLife(ShowStatus before, String command, ShowStatus after, String told) {
        TicketState state = Sample.nothingBut(Sample.show().with(before));

        Decision<TicketState, TicketEvent, Show> decision = switch (command) {
            case "publish" -> ShowPolicy.publish(KEY, state, NOW);
            case "pause" -> ShowPolicy.pause(KEY, state, NOW);
            case "resume" -> ShowPolicy.resume(KEY, state, NOW);
            case "close" -> ShowPolicy.close(KEY, state, NOW);
            default -> ShowPolicy.cancel(KEY, "storm", state, NOW);
        };

        assertThat(decision.next().show().orElseThrow().status()).isEqualTo(after);
        assertThat(told(decision)).isEqualTo(told == null ? "" : told);
    }

    @Test
    void refusesWhatIsAskedOfAShowThatNobodyRegistered() {
        assertThat(code(ShowPolicy.publish(KEY, TicketState.NOTHING, NOW))).isEqualTo("show-not-found");
    }

    @Test
    void registersAShowOnceHoweverOftenItIsAsked() {
        TicketState registered = ShowPolicy.register(KEY, draft(55_000), TicketState.NOTHING, NOW)
                .next();
        TicketState sold = changed(ShowPolicy.publish(KEY, registered, NOW).next(), Optional.of(60_000L));

        var again = ShowPolicy.register(KEY, draft(55_000), sold, NOW);

        assertThat(again.reply()).isEqualTo(Reply.done(sold.show().orElseThrow()));
        assertThat(again.events()).isEmpty();
        assertThat(code(ShowPolicy.register(KEY, Sample.show(), sold, NOW))).isEqualTo("idempotency-key-reused");
    }

    private static TicketState changed(TicketState state, Optional<Long> price) {
        return TicketTypePolicy.change(
                        KEY, new TicketTypePolicy.Change(STANDARD, price.map(Sample::won), Optional.of(7)), state, NOW)
                .next();
    }

    private static Show draft(long price) {
        Allotment standard = Sample.show().required(STANDARD);
        return Show.draft(
                SHOW,
                Sample.description(),
                List.of(standard.with(standard.type().withPrice(won(price)))));
    }

    private static String told(Decision<TicketState, TicketEvent, Show> decision) {
        return decision.reply() instanceof Reply.Refused
                ? "refused"
                : decision.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .findFirst()
                        .orElse("");
    }

    private static String code(Decision<TicketState, TicketEvent, Show> decision) {
        return ((Reply.Refused<Show>) decision.reply()).refusal().code();
    }
}
