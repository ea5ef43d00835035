package io.yeyak.reservation.domain;

import static io.yeyak.reservation.domain.Given.HOLD;
import static io.yeyak.reservation.domain.Given.NOW;
import static io.yeyak.reservation.domain.Given.PAY_BY;
import static io.yeyak.reservation.domain.Given.TICKETS;

import io.yeyak.common.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every fact and every command does in every state, found by doing it. */
final class TransitionTable {

    private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(1));

    private interface Step extends Function<ReservationDesk, Decision<ReservationDesk, ReservationEvent, ?>> {}

    private TransitionTable() {}

    static String text() {
        Map<String, ReservationDesk> states = states();
        return steps().entrySet().stream()
                .map(step -> block(step.getKey(), step.getValue(), states))
                .collect(Collectors.joining("\n"));
    }

    private static String block(String name, Step step, Map<String, ReservationDesk> states) {
        return states.entrySet().stream()
                .map(state -> "    %-22s %s%n".formatted(state.getKey(), result(step, state.getValue())))
                .collect(Collectors.joining("", name + "\n", ""));
    }

    private static String result(Step step, ReservationDesk desk) {
        Decision<ReservationDesk, ReservationEvent, ?> decision = step.apply(desk);
        if (!Given.outcome(decision).equals("done")) {
            return "refused: " + Given.outcome(decision);
        }
        if (decision.next().equals(desk)) {
            return "nothing";
        }
        String events = String.join(", ", Given.told(decision));
        return events.isEmpty() ? "remembered" : name(decision.next()) + " by " + events;
    }

    private static String name(ReservationDesk desk) {
        State state = desk.reservation().orElseThrow().state();
        return state instanceof State.Cancelling cancelling
                ? state.status() + " " + cancelling.stage()
                : state.status() + state.why().map(why -> " " + why).orElse("");
    }

    private static Map<String, ReservationDesk> states() {
        Map<String, ReservationDesk> states = new LinkedHashMap<>();
        Stream.of(Status.values())
                .filter(status -> status != Status.CANCELLING)
                .forEach(status -> states.put(status.name(), Given.in(status)));
        states.put("CANCELLING FINALIZING", Given.in(Status.CANCELLING));
        states.put("CANCELLING CONFIRMED", Given.cancelled(Given.in(Status.CONFIRMED)));
        return states;
    }

    private static Map<String, Step> steps() {
        Map<String, Step> steps = new LinkedHashMap<>();
        Stream.of(
                        new Fact.ApprovalRequested(Optional.of(PAY_BY)),
                        new Fact.TicketsHeld(HOLD),
                        new Fact.HoldRejected("SOLD_OUT"),
                        new Fact.HoldExtended(new Hold(1, PAY_BY.plusSeconds(180))),
                        new Fact.HoldCommitted(1, TICKETS),
                        new Fact.HoldCommitted(2, TICKETS),
                        new Fact.CommitRejected(1),
                        new Fact.HoldReleased(1, true),
                        new Fact.HoldReleased(1, false),
                        new Fact.HoldExpired(1),
                        new Fact.TicketsRevoked(1),
                        new Fact.PaymentDeferred(),
                        new Fact.PaymentResumed(),
                        new Fact.PaymentAuthorized(),
                        new Fact.PaymentCaptured(),
                        new Fact.PaymentCaptureFailed(),
                        new Fact.PaymentVoided(),
                        new Fact.RefundSucceeded(Given.PRICE.times(2)))
                .forEach(fact -> steps.put(name(fact), desk -> Joining.join(desk, fact, NOW)));
        steps.putAll(commands());
        return steps;
    }

    private static Map<String, Step> commands() {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put(
                "cancel by the customer",
                desk -> Cancelling.byPolicy(desk, reservation(desk), CancelledBy.CUSTOMER, NOW));
        steps.put(
                "cancel by the customer after the show started",
                desk -> Cancelling.byPolicy(desk, reservation(desk), CancelledBy.CUSTOMER, Given.STARTS_AT));
        steps.put(
                "cancel by force with half of the price",
                desk -> Cancelling.byForce(desk, reservation(desk), CancelledBy.ADMIN, 50, "", NOW));
        steps.put(
                "cancel because of the show",
                desk -> Cancelling.byForce(desk, reservation(desk), CancelledBy.SHOW, 100, "", NOW));
        steps.put("ask to pay", desk -> Paying.request(desk, reservation(desk), new AttemptId(Given.uuid(9)), NOW));
        steps.put("place again", desk -> Placing.place(desk, Given.request(2), MUCH_LATER));
        steps.put("place another under the same key", desk -> Placing.place(desk, Given.request(1), MUCH_LATER));
        steps.put("wake a day later", desk -> Watch.wake(desk, MUCH_LATER));
        steps.put("resolve attention", desk -> Watch.resolve(desk, reservation(desk), "I have looked.", MUCH_LATER));
        return steps;
    }

    private static String name(Fact fact) {
        return switch (fact) {
            case Fact.HoldCommitted(long fence, var _) -> "HoldCommitted with fence " + fence;
            case Fact.HoldReleased(long _, boolean cancelled) ->
                "HoldReleased because " + (cancelled ? "it was cancelled" : "nobody paid");
            default -> fact.getClass().getSimpleName();
        };
    }

    private static Reservation reservation(ReservationDesk desk) {
        return desk.reservation().orElseThrow();
    }
}
