package io.yeyak.launcher.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run: some shows, some customers, an administrator and a payment provider, and everything that can go wrong in
 * between; then everything heals, and what was begun has to come to an end.
 */
final class Simulation {

    private static final int MOST_ROUNDS = 20_000;

    private final Surroundings around;
    private final Chaos chaos;
    private final TicketSide ticket;
    private final ReservationSide reservation;
    private final PaymentSide payment;
    private final ViewSide views;
    private final Administrator administrator;
    private final Customers customers;
    private final Invariants invariants;
    private final List<SimulatedContext<?, ?, ?>> contexts;

    Simulation(long seed, Sabotage sabotage) {
        around = Surroundings.of(seed, sabotage);
        chaos = around.chaos();
        ticket = new TicketSide(around);
        reservation = new ReservationSide(around);
        payment = new PaymentSide(around);
        views = new ViewSide(around);
        contexts = List.of(ticket.context, reservation.context, payment.context, views.context);
        administrator = new Administrator(ticket, around);
        customers = new Customers(reservation, ticket, payment, chaos);
        invariants = new Invariants(around, ticket, reservation, payment, customers);
    }

    /** Runs to the end; throws at the first promise that is broken. */
    void run() {
        for (int show = 0; show <= chaos.below(2); show++) {
            administrator.open(show);
        }
        int steps = chaos.below(1_200);
        for (int i = 0; i < steps; i++) {
            step();
            invariants.hold();
        }
        chaos.heal();
        settle();
        invariants.holdAtRest();
        contexts.forEach(SimulatedContext::handledEverything);
        views.isWhatTheOthersKnow(ticket, reservation, payment);
    }

    /** How often each type of event was told. */
    Map<String, Long> told() {
        return around.log().all().stream()
                .collect(Collectors.groupingBy(message -> message.envelope().type(), Collectors.counting()));
    }

    /** What happened, for whoever wants to see why. */
    String story() {
        StringBuilder story = new StringBuilder();
        around.log().all().stream()
                .sorted(Comparator.comparing(message -> message.envelope().time()))
                .forEach(message -> story.append(message.envelope().time())
                        .append(' ')
                        .append(message.envelope().type())
                        .append(' ')
                        .append(message.envelope().subject())
                        .append(" #")
                        .append(message.envelope().sequence())
                        .append('\n'));
        return story.toString();
    }

    private void step() {
        switch (chaos.below(24)) {
            case 0, 1, 2, 3, 4 -> customers.act();
            case 5 -> payment.provider.webhooks().step();
            case 6, 7 -> someDue().ifPresent(Runnable::run);
            case 8 -> around.time().advance(Duration.ofSeconds(chaos.between(1, chaos.oneIn(12) ? 1_500 : 15)));
            case 9 -> seldomThings();
            default -> busy().ifPresent(this::work);
        }
    }

    private Optional<SimulatedContext<?, ?, ?>> busy() {
        List<SimulatedContext<?, ?, ?>> busy =
                contexts.stream().filter(SimulatedContext::hasWork).toList();
        return busy.isEmpty() ? Optional.empty() : Optional.of(chaos.pick(busy));
    }

    private void work(SimulatedContext<?, ?, ?> context) {
        if (chaos.oneIn(3)) {
            context.relay();
        } else {
            context.consume();
        }
    }

    private void seldomThings() {
        if (chaos.oneIn(3)) {
            administrator.act();
        } else if (chaos.fault()) {
            chaos.pick(contexts).crash();
        } else if (chaos.oneIn(4)) {
            chaos.pick(contexts).replayParked();
        }
    }

    private Optional<Runnable> someDue() {
        List<Runnable> due = due(
                chaos.is(Sabotage.PROCESS_CLOCK)
                        ? around.time().shownByAProcess(chaos)
                        : around.time().now());
        return due.isEmpty() ? Optional.empty() : Optional.of(chaos.pick(due));
    }

    private List<Runnable> due(Instant now) {
        return Stream.of(ticket.due(now), reservation.due(now), payment.due(now))
                .flatMap(List::stream)
                .toList();
    }

    private void settle() {
        Instant providerHealsAt = around.time().now().plus(Duration.ofMinutes(chaos.below(2_000)));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!workOff() && !moveOn()) {
                return;
            }
            if (!around.time().now().isBefore(providerHealsAt)) {
                chaos.healProvider();
            }
            invariants.hold();
        }
        throw new Violation(
                "everything that was begun comes to an end",
                "still busy at " + around.time().now());
    }

    private boolean workOff() {
        boolean busy = false;
        for (SimulatedContext<?, ?, ?> context : contexts) {
            if (context.hasWork()) {
                context.relay();
                context.consume();
                context.replayParked();
                busy = true;
            }
        }
        if (payment.provider.webhooks().hasWork()) {
            payment.provider.webhooks().step();
            busy = true;
        }
        List<Runnable> due = due(around.time().now());
        due.forEach(Runnable::run);
        return busy || !due.isEmpty();
    }

    private boolean moveOn() {
        Optional<Instant> next = Stream.of(ticket.deadlines(), reservation.deadlines(), payment.deadlines())
                .flatMap(deadlines -> deadlines)
                .min(Instant::compareTo);
        next.ifPresent(around.time()::advanceTo);
        return next.isPresent() || administrator.decideWhatIsLeft() || retryWhatIsLeft();
    }

    private boolean retryWhatIsLeft() {
        chaos.healProvider();
        return payment.retryRefundsLeftToPeople() || payment.lookAtWhatCallsForPeople();
    }
}
