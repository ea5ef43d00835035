package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.work.Book;
import io.yeyak.payment.adapter.in.kafka.PaymentEventHandler;
import io.yeyak.payment.adapter.out.events.PaymentPublisher;
import io.yeyak.payment.application.PaymentIds;
import io.yeyak.payment.application.ResolveAttention;
import io.yeyak.payment.application.RetryRefund;
import io.yeyak.payment.application.RunProviderCall;
import io.yeyak.payment.application.SettleRefund;
import io.yeyak.payment.application.WakePayment;
import io.yeyak.payment.application.port.Refunds;
import io.yeyak.payment.domain.Attempt;
import io.yeyak.payment.domain.AttemptState;
import io.yeyak.payment.domain.Attention;
import io.yeyak.payment.domain.Payment;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.Refund;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.RefundState;
import io.yeyak.payment.domain.ReservationId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Payment: what it keeps, what wakes it, and the provider's words that wait to be applied. */
final class PaymentSide {

    final Map<ReservationId, PaymentFile> files = new LinkedHashMap<>();
    final SimulatedContext<ReservationId, PaymentFile, PaymentEvent> context;
    final SimulatedProvider provider;
    private final WakePayment wake;
    private final RetryRefund retry;
    private final SettleRefund settle;
    private final ResolveAttention resolve;

    PaymentSide(Surroundings around) {
        PaymentTerms terms = PaymentIds.standardTerms();
        provider = new SimulatedProvider(around.chaos());
        context = new SimulatedContext<>(
                around,
                new Kept(),
                new PaymentPublisher(around.ids()),
                List.of("ticket.events", "reservation.events"),
                aggregates -> new PaymentEventHandler(aggregates, terms)::on);
        wake = new WakePayment(context.aggregates(), new RunProviderCall(context.aggregates(), provider, terms), terms);
        retry = new RetryRefund(context.aggregates(), new RefundsKept());
        settle = new SettleRefund(context.aggregates(), new RefundsKept());
        resolve = new ResolveAttention(context.aggregates());
        provider.tellTo(context.aggregates(), terms);
    }

    List<Runnable> due(Instant now) {
        return files.entrySet().stream()
                .filter(entry -> TicketSide.isDue(entry.getValue().dueAt(), now))
                .map(Map.Entry::getKey)
                .<Runnable>map(id -> () -> Outcomes.ignore(wake.handle(id)))
                .toList();
    }

    Stream<Instant> deadlines() {
        return files.values().stream().map(PaymentFile::dueAt).flatMap(Optional::stream);
    }

    /** Whether the provider said that it took the money of a reservation, and did not, and a person was called. */
    boolean isMissing(io.yeyak.reservation.domain.ReservationId reservation) {
        return Optional.ofNullable(files.get(new ReservationId(reservation.value()))).stream()
                .flatMap(file -> file.payment().stream())
                .flatMap(payment -> payment.attempts().stream())
                .anyMatch(PaymentSide::isMissing);
    }

    private static boolean isMissing(Attempt attempt) {
        return attempt.state() instanceof AttemptState.Missing;
    }

    /** An administrator tries again what the ladder of retries has given up, or settles what there is no money for. */
    boolean retryRefundsLeftToPeople() {
        boolean retried = false;
        for (PaymentFile file : List.copyOf(files.values())) {
            for (Refund refund : file.refunds()) {
                if (refund.state() instanceof RefundState.NeedsAttention) {
                    boolean isMissing = file.payment()
                            .flatMap(payment -> payment.attempt(refund.attemptId()))
                            .filter(PaymentSide::isMissing)
                            .isPresent();
                    Outcomes.ignore(
                            isMissing
                                    ? settle.handle(TicketSide.DEADLINE, refund.id(), "It was never taken.")
                                    : retry.handle(TicketSide.DEADLINE, refund.id()));
                    retried = true;
                }
            }
        }
        return retried;
    }

    /** An administrator looks at what calls for one, and says so. */
    boolean lookAtWhatCallsForPeople() {
        boolean looked = false;
        for (PaymentFile file : List.copyOf(files.values())) {
            for (Payment payment : file.payment().stream().toList()) {
                for (Attention open : payment.attention()) {
                    Outcomes.ignore(resolve.handle(
                            TicketSide.DEADLINE,
                            new ResolveAttention.Command(payment.reservationId(), open.code(), "I have looked.")));
                    looked = true;
                }
            }
        }
        return looked;
    }

    private final class RefundsKept implements Refunds {
        @Override
        public Future<Optional<ReservationId>> reservationOf(RefundId id) {
            return Future.succeededFuture(files.entrySet().stream()
                    .filter(entry -> entry.getValue().refund(id).isPresent())
                    .map(Map.Entry::getKey)
                    .findFirst());
        }

        @Override
        public Future<List<Listed>> list(Optional<String> state, Optional<Position> after, int limit) {
            throw new UnsupportedOperationException("nobody lists refunds in virtual time");
        }
    }

    private final class Kept implements Book<ReservationId, PaymentFile> {
        @Override
        public PaymentFile read(ReservationId key) {
            return files.getOrDefault(key, PaymentFile.empty());
        }

        @Override
        public void write(ReservationId key, PaymentFile next) {
            files.put(key, next);
        }
    }
}
