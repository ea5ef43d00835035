package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.work.Book;
import io.yeyak.payment.adapter.in.kafka.PaymentEventHandler;
import io.yeyak.payment.adapter.out.events.PaymentPublisher;
import io.yeyak.payment.application.PaymentIds;
import io.yeyak.payment.application.ResolveAttention;
import io.yeyak.payment.application.RetryRefund;
import io.yeyak.payment.application.RunProviderCall;
import io.yeyak.payment.application.WakePayment;
import io.yeyak.payment.application.port.Refunds;
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

    /** An administrator tries again what the ladder of retries has given up. */
    boolean retryRefundsLeftToPeople() {
        boolean retried = false;
        for (PaymentFile file : List.copyOf(files.values())) {
            for (Refund refund : file.refunds()) {
                if (refund.state() instanceof RefundState.NeedsAttention) {
                    Outcomes.ignore(retry.handle(TicketSide.DEADLINE, refund.id()));
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
