package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.BACKSTAGE;
import static io.yeyak.ticket.domain.Sample.KEY;
import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.PRESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.common.outcome.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every state of a hold meets everything that can happen to it. */
class HoldTransitionsTest {

    /** How to get into each state. */
    @SuppressWarnings("ImmutableEnumChecker") // the states are records
    enum Situation {
        NONE(),
        TOMBSTONE(Happening.Cancelled),
        SOFT_HELD(BACKSTAGE),
        PENDING(PRESS),
        SOFT_HELD_ESCALATED(BACKSTAGE, Happening.WakeDue),
        HELD(Happening.Requested),
        APPROVED(BACKSTAGE, Happening.Approve),
        COMMITTED(Happening.Requested, Happening.Authorized),
        REVOKED(Happening.Requested, Happening.Authorized, Happening.CancelledWhenConfirmed),
        CANCELLED(Happening.Requested, Happening.Cancelled),
        UNPAID(Happening.Requested, Happening.PaymentExpired),
        EXPIRED(Happening.Requested, Happening.WakeDue),
        REJECTED(Happening.Cancelled, Happening.Requested),
        DENIED(BACKSTAGE, Happening.Deny),
        WITHDRAWN(BACKSTAGE, Happening.Cancelled);

        private final TicketState state;

        Situation(Happening... path) {
            state = after(Sample.nothingBut(Sample.show()), List.of(path));
        }

        Situation(TicketTypeId asked, Happening... path) {
            TicketState requested = AllocationPolicy.allocate(
                            KEY, Sample.order(asked, 2), Sample.nothingBut(Sample.show()), NOW)
                    .next();
            state = after(requested, List.of(path));
        }

        private static TicketState after(TicketState state, List<Happening> path) {
            TicketState reached = state;
            for (Happening happening : path) {
                reached = happening.to(reached).next();
            }
            return reached;
        }
    }

    @ParameterizedTest(name = "{0} meets {1}")
    @CsvFileSource(resources = "hold-transitions.csv")
    void answersEverything(Situation before, Happening happening, String next, String told) {
        Decision<TicketState, TicketEvent, ?> decision = happening.to(before.state);

        assertThat(told(decision)).isEqualTo(told == null ? "" : told);
        assertThat(name(decision.next())).isEqualTo(broad(next));
        assertThat(decision.reply()).satisfies(reply -> saysWhetherItHadAnEffect(before.state, decision, reply));
        StockCheck.of(decision.next()).isConserved();
    }

    @Test
    void hasALineForEveryPair() throws IOException {
        try (InputStream table = getClass().getResourceAsStream("hold-transitions.csv")) {
            Stream<String> lines = new String(Objects.requireNonNull(table).readAllBytes(), UTF_8).lines();
            assertThat(lines.filter(line -> !line.startsWith("#")))
                    .hasSize(Situation.values().length * Happening.values().length);
        }
    }

    private static void saysWhetherItHadAnEffect(
            TicketState before, Decision<TicketState, TicketEvent, ?> decision, Reply<?> reply) {
        if (reply instanceof Reply.Done<?>(Note note)) {
            boolean changed = !decision.next().equals(before);
            assertThat(note instanceof Note.Applied).isEqualTo(changed);
        } else if (reply instanceof Reply.Refused<?>) {
            assertThat(decision.next()).isEqualTo(before);
        }
    }

    private static String told(Decision<TicketState, TicketEvent, ?> decision) {
        return decision.reply() instanceof Reply.Refused<?>(var refusal)
                ? "refused " + refusal.code()
                : decision.events().stream()
                        .filter(event -> event instanceof HoldEvent)
                        .map(HoldTransitionsTest::told)
                        .collect(Collectors.joining(" "));
    }

    private static String told(TicketEvent event) {
        String name = event.getClass().getSimpleName();
        return switch (event) {
            case HoldEvent.TicketHoldRejected it -> name + "(" + it.reason() + ")";
            case HoldEvent.TicketCommitRejected it -> name + "(" + it.reason() + ")";
            case HoldEvent.TicketHoldReleased it -> name + "(" + it.reason() + ")";
            case HoldEvent.TicketsRevoked it -> name + "(" + it.reason() + ")";
            case HoldEvent.TicketHoldExtended it -> name + "(" + it.reason() + ")";
            default -> name;
        };
    }

    /** The situations that differ by their approval alone are one state of the hold. */
    private static String broad(String situation) {
        return switch (situation) {
            case "APPROVED" -> "HELD";
            case "DENIED" -> "REJECTED";
            case "WITHDRAWN" -> "CANCELLED";
            default -> situation;
        };
    }

    private static String name(TicketState state) {
        if (state.hold().isEmpty()) {
            return "NONE";
        }
        Hold hold = state.hold().get();
        return switch (hold.state()) {
            case HoldState.Awaiting awaiting ->
                (awaiting.softHeld() ? "SOFT_HELD" : "PENDING") + (hold.dueAt().isEmpty() ? "_ESCALATED" : "");
            case HoldState.Held ignored -> "HELD";
            case HoldState.Committed ignored -> "COMMITTED";
            case HoldState.Revoked ignored -> "REVOKED";
            case HoldState.Released released -> released.reason() == ReleaseReason.CANCELLED ? "CANCELLED" : "UNPAID";
            case HoldState.Expired ignored -> "EXPIRED";
            case HoldState.Rejected ignored -> "REJECTED";
            case HoldState.Tombstone ignored -> "TOMBSTONE";
        };
    }
}
