package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Desk.FIRST;
import static io.yeyak.payment.domain.Desk.PAY_BY;
import static io.yeyak.payment.domain.Desk.PRICE;
import static io.yeyak.payment.domain.Desk.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.payment.domain.Situations.Situation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every situation against everything that can happen in it. The expected results stand in a text file beside this
 * class, one line each: situation, event, then the payment's and the attempts' states, the calls that are due, and the
 * events told.
 */
final class EveryStateAndEventTest {

    private static final String TABLE = "every-state-and-event.txt";

    @Test
    void everySituationHasItsResultForEveryEvent() throws IOException {
        assertThat(results()).containsExactlyElementsOf(expected());
    }

    private static List<String> results() {
        List<String> lines = new ArrayList<>();
        Situations.all()
                .forEach((situation, supplier) -> happenings().forEach((name, happening) -> {
                    Situation given = supplier.get();
                    String result = result(given, happening);
                    lines.add("%s + %s -> %s".formatted(situation, name, result));
                }));
        return lines;
    }

    private static String result(Situation given, Consumer<Situation> happening) {
        try {
            happening.accept(given);
        } catch (IllegalStateException e) {
            return "parked: " + e.getMessage();
        } catch (NothingToAnswer e) {
            return "cannot happen";
        }
        return describe(given.desk());
    }

    private static Map<String, Consumer<Situation>> happenings() {
        Map<String, Consumer<Situation>> all = new LinkedHashMap<>();
        all.put("TicketsHeld", on(Desk::held));
        all.put("pay again", on(desk -> desk.pay(FIRST)));
        all.put("pay anew", on(desk -> desk.pay(SECOND)));
        all.put("TicketHoldExtended", on(desk -> desk.extended(PAY_BY.plusSeconds(60))));
        all.put("TicketHoldCommitted", on(Desk::committed));
        all.put("TicketHoldExpired", on(Desk::holdExpired));
        all.put("TicketCommitRejected", on(desk -> desk.closed("SOLD_OUT")));
        all.put("ReservationCancelled", on(Desk::cancelled));
        all.put("CancellationRequested", on(desk -> desk.refundAsked(PRICE.percent(50))));
        all.put("payBy", on(desk -> desk.at(PAY_BY).wake()));
        charges().forEach((name, charge) -> {
            all.put("webhook " + name, on(desk -> desk.webhook(FIRST, charge)));
            all.put("answer " + name, answer(new ChargeOutcome.Known(charge)));
        });
        all.put("answer refused", answer(new ChargeOutcome.Refused("no")));
        all.put("no answer", answer(new ChargeOutcome.Unknown("time-out")));
        all.put("not sent", answer(new ChargeOutcome.Unavailable("breaker")));
        all.put("late answer authorised", EveryStateAndEventTest::lateAnswer);
        return all;
    }

    private static Map<String, Charge> charges() {
        Map<String, Charge> charges = new LinkedHashMap<>();
        charges.put("none", new Charge.None());
        charges.put("pending", Desk.page(FIRST));
        charges.put("authorised", new Charge.Authorised(Desk.charge(FIRST)));
        charges.put("captured", new Charge.Captured(Desk.charge(FIRST)));
        charges.put("declined", new Charge.Declined(Desk.charge(FIRST), "no money"));
        charges.put("cancelled", new Charge.Cancelled(Desk.charge(FIRST)));
        return charges;
    }

    private static Consumer<Situation> on(Function<Desk, ?> happening) {
        return situation -> assertThat(happening.apply(situation.desk())).isNotNull();
    }

    private static Consumer<Situation> answer(ChargeOutcome outcome) {
        return situation -> {
            ProviderCall call = situation.inFlight().orElseThrow(NothingToAnswer::new);
            situation.desk().answer(call, outcome);
        };
    }

    /** The answer to the very first call, after all that happened since. */
    private static void lateAnswer(Situation situation) {
        ProviderCall first = new ProviderCall.Authorise(Desk.RESERVATION, FIRST, PRICE, PAY_BY, 1);
        situation.desk().answer(first, new Charge.Authorised(Desk.charge(FIRST)));
    }

    private static String describe(Desk desk) {
        if (desk.file.payment().isEmpty()) {
            return "nothing";
        }
        String state = desk.payment().state().getClass().getSimpleName();
        String attempts = desk.payment().attempts().stream()
                .map(EveryStateAndEventTest::describe)
                .collect(Collectors.joining(", "));
        String refunds = desk.file.refunds().stream()
                .map(refund -> " refund " + refund.amount().amountMinor())
                .collect(Collectors.joining());
        return "%s [%s]%s %s".formatted(state, attempts, refunds, desk.toldNames());
    }

    private static String describe(Attempt attempt) {
        String state = attempt.state().getClass().getSimpleName();
        return state + attempt.due().map(due -> " " + due.kind()).orElse("");
    }

    private static List<String> expected() throws IOException {
        try (InputStream in = EveryStateAndEventTest.class.getResourceAsStream(TABLE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static final class NothingToAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
