package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Desk.PAY_BY;
import static io.yeyak.payment.domain.Desk.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.payment.domain.Posting.Account;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks of random events, answers, losses and crashes, with the money at the provider counted. A seed is one walk,
 * always the same.
 */
final class PaymentWalkTest {

    private static final int STEPS = 60;
    private static final int SEEDS = 1_000;

    private final Desk desk = new Desk();
    private Random random = new Random(0);
    private ModelProvider provider = new ModelProvider(random);
    private long version;

    @ParameterizedTest(name = "seeds {0} thousand")
    @ValueSource(longs = {0, 1, 2, 3})
    void neverTakesTwiceNeverGivesBackTooMuchAndEndsEven(long thousand) {
        LongStream.range(thousand * SEEDS, (thousand + 1) * SEEDS).forEach(seed -> {
            try {
                new PaymentWalkTest().walk(seed);
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
    }

    private void walk(long seed) {
        random = new Random(seed);
        provider = new ModelProvider(random);
        for (int step = 0; step < STEPS; step++) {
            step();
            check();
        }
        rest();
        check();
        checkAtRest();
    }

    private void step() {
        desk.after(Duration.ofSeconds(random.nextInt(20)));
        switch (random.nextInt(16)) {
            case 0 -> ignore(desk.held());
            case 1 -> ignore(desk.pay(anyAttempt()));
            case 2 -> ignore(desk.extended(PAY_BY.plusSeconds(random.nextInt(600))));
            case 3 -> commitIfAuthorised();
            case 4 -> oneIn(6, () -> ignore(desk.holdExpired()));
            case 5 -> oneIn(6, () -> ignore(desk.closed("SOLD_OUT")));
            case 6 -> oneIn(8, () -> ignore(desk.cancelled()));
            case 7 -> oneIn(2, this::cancelConfirmed);
            case 8 -> provider.customersAct();
            case 9 -> hearSomethingOld();
            case 10 -> desk.after(Duration.ofSeconds(random.nextInt(120)));
            default -> work();
        }
    }

    /** Ticket commits only what it was told is authorised. */
    private void commitIfAuthorised() {
        if (desk.file
                .payment()
                .filter(p -> p.state() instanceof PaymentState.Authorized)
                .isPresent()) {
            ignore(desk.committed());
        }
    }

    private void cancelConfirmed() {
        if (desk.file
                .payment()
                .filter(p -> p.state() instanceof PaymentState.Captured)
                .isPresent()) {
            ignore(desk.refundAsked(PRICE.percent(random.nextInt(101))));
        }
    }

    /** A webhook about anything the provider ever said, in any order, as often as it likes. */
    private void hearSomethingOld() {
        if (!provider.said.isEmpty()) {
            Charge old = provider.said.get(random.nextInt(provider.said.size()));
            for (int number = 0; number < 4; number++) {
                AttemptId attempt = attempt(number);
                if (idOf(old).filter(Desk.charge(attempt)::equals).isPresent()) {
                    ignore(desk.webhook(attempt, old));
                }
            }
        }
    }

    private void work() {
        Optional<ProviderCall> call = desk.wake();
        boolean crash = !provider.healed && random.nextInt(8) == 0;
        if (call.isEmpty() || crash) {
            return;
        }
        switch (call.get()) {
            case ProviderCall.AboutAttempt it -> {
                ChargeOutcome outcome = provider.call(it);
                if (provider.healed || random.nextInt(8) != 0) {
                    ignore(desk.answer(it, outcome));
                }
            }
            case ProviderCall.Refund it -> ignore(desk.answer(it, provider.call(it)));
            case ProviderCall.InquireRefund it -> ignore(desk.answer(it, provider.call(it)));
        }
    }

    /** All is well from here on, and everything that is due is done. */
    private void rest() {
        provider.healed = true;
        for (int i = 0; i < 500 && (desk.file.dueAt().isPresent() || aPersonActs()); i++) {
            desk.file.dueAt().filter(due -> due.isAfter(desk.now)).ifPresent(desk::at);
            work();
        }
        assertThat(desk.file.dueAt()).as("nothing is due for ever").isEmpty();
    }

    /** An administrator tries again what was given up, and settles what there is no money for. */
    private boolean aPersonActs() {
        Optional<Refund> stuck = desk.file.refunds().stream()
                .filter(refund -> refund.state() instanceof RefundState.NeedsAttention)
                .findFirst();
        stuck.ifPresent(refund -> {
            boolean isMissing = desk.attempt(refund.attemptId()) instanceof AttemptState.Missing;
            ignore(desk.apply(
                    isMissing
                            ? RefundPolicy.settle(desk.file, refund.id(), "the money was never taken")
                            : RefundPolicy.retry(desk.file, refund.id(), desk.now)));
        });
        return stuck.isPresent();
    }

    private void check() {
        for (PaymentEvent event : desk.told) {
            assertThat(event.version()).isEqualTo(++version);
        }
        desk.told.clear();
        desk.file.payment().ifPresent(payment -> {
            assertThat(payment.attempts().stream().filter(Attempt::isKept)).hasSizeLessThanOrEqualTo(1);
            assertThat(payment.attempts().stream().filter(a -> a.isOpen() || a.isKept()))
                    .hasSizeLessThanOrEqualTo(1);
            payment.attempts()
                    .forEach(attempt -> assertThat(
                                    desk.file.refundable(PRICE, attempt.id()).amountMinor())
                            .isNotNegative());
        });
        provider.charges
                .values()
                .forEach(kept ->
                        assertThat(kept.refunded).isLessThanOrEqualTo(kept.wasCaptured ? PRICE.amountMinor() : 0));
        assertThat(captures()).isLessThanOrEqualTo(1);
    }

    private long captures() {
        return provider.charges.values().stream()
                .filter(kept -> kept.wasCaptured)
                .count();
    }

    private void checkAtRest() {
        assertThat(provider.charges.values().stream().filter(kept -> kept.charge instanceof Charge.Pending))
                .as("open pages")
                .isEmpty();
        boolean awaitsTicket = desk.file
                .payment()
                .filter(payment -> payment.state() instanceof PaymentState.Authorized)
                .isPresent();
        assertThat(provider.charges.values().stream().filter(kept -> kept.charge instanceof Charge.Authorised))
                .as("live authorisations")
                .hasSize(awaitsTicket ? 1 : 0);
        List<Posting> ledger = Ledger.of(desk.file);
        assertThat(balance(ledger, Account.SUSPENSE)).as("suspense").isZero();
        long atProvider = provider.charges.values().stream()
                .mapToLong(kept -> (kept.wasCaptured ? PRICE.amountMinor() : 0) - kept.refunded)
                .sum();
        assertThat(balance(ledger, Account.CLEARING)).as("money").isEqualTo(atProvider);
    }

    private static long balance(List<Posting> ledger, Account account) {
        return ledger.stream()
                .mapToLong(posting -> (posting.debit() == account
                                ? posting.amount().amountMinor()
                                : 0)
                        - (posting.credit() == account ? posting.amount().amountMinor() : 0))
                .sum();
    }

    private static Optional<ChargeId> idOf(Charge charge) {
        return switch (charge) {
            case Charge.None ignored -> Optional.empty();
            case Charge.Pending pending -> Optional.of(pending.id());
            case Charge.Authorised(ChargeId id) -> Optional.of(id);
            case Charge.Captured(ChargeId id) -> Optional.of(id);
            case Charge.Declined(ChargeId id, String ignored) -> Optional.of(id);
            case Charge.Cancelled(ChargeId id) -> Optional.of(id);
        };
    }

    private AttemptId anyAttempt() {
        return attempt(random.nextInt(4));
    }

    private static AttemptId attempt(int number) {
        return new AttemptId(Desk.named("attempt " + number));
    }

    private void oneIn(int times, Runnable happening) {
        if (random.nextInt(times) == 0) {
            happening.run();
        }
    }

    private static void ignore(Object note) {
        assertThat(note).isNotNull();
    }
}
