package io.yeyak.launcher.bench.micro;

import io.yeyak.common.decision.Note;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.money.Money;
import io.yeyak.common.work.Batch;
import io.yeyak.common.work.Book;
import io.yeyak.common.work.Happened;
import io.yeyak.common.work.Work;
import io.yeyak.ticket.domain.AllocationPolicy;
import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.Announcement;
import io.yeyak.ticket.domain.ApprovalTerms;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.Line;
import io.yeyak.ticket.domain.Order;
import io.yeyak.ticket.domain.PurchaseLimits;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.SaleWindow;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.ShowStatus;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticket.domain.Text;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import io.yeyak.ticket.domain.TicketType;
import io.yeyak.ticket.domain.TicketTypeId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What Ticket needs for one reservation of a batch of 500 on a hot show, without the database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecisionSpeed {

    private static final int WORKS = 500;
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final Money PRICE = new Money(30_000, "KRW");
    private static final TicketTypeId TYPE = new TicketTypeId(new UUID(1, 1));
    private static final ShowId SHOW = new ShowId(new UUID(1, 2));

    private final Show show = onSale();
    private final List<Work<TicketKey, TicketState, TicketEvent, Note>> works =
            IntStream.range(0, WORKS).mapToObj(DecisionSpeed::work).toList();

    /** One of them; there are tickets for all. */
    @Benchmark
    @OperationsPerInvocation(WORKS)
    public List<Happened<TicketEvent>> decide(Blackhole unneeded) {
        var batch = new Batch<TicketKey, TicketState, TicketEvent>(new Kept(show), NOW, Set.of(), Set.of());
        for (var work : works) {
            unneeded.consume(batch.decide(work));
        }
        return batch.happened();
    }

    private static Work<TicketKey, TicketState, TicketEvent, Note> work(int number) {
        var reservation = new UUID(2, number);
        var key = TicketKey.of(SHOW, new ReservationId(reservation));
        var order = new Order("customer-" + number, List.of(new Line(TYPE, 1, PRICE)), PRICE, NOW);
        var envelope = new Envelope(
                new UUID(3, number),
                "ReservationRequested.v1",
                "reservation",
                reservation.toString(),
                1,
                NOW,
                SHOW.value().toString(),
                reservation,
                Optional.empty(),
                Actor.customer("customer-" + number),
                Optional.empty());
        var cause = new Cause.Delivered(new EventMessage(Topics.RESERVATION_EVENTS, envelope, new byte[0]));
        return new Work<>(key, cause, (state, now) -> AllocationPolicy.allocate(key, order, state, now));
    }

    private static Show onSale() {
        var terms = new ApprovalTerms(
                ApprovalTerms.Mode.AUTO,
                0,
                Duration.ofDays(1),
                ApprovalTerms.Timeout.DENY,
                ApprovalTerms.WhilePending.SOFT);
        var type = new TicketType(
                TYPE,
                new Text("일반석", "Standard"),
                PRICE,
                new SaleWindow(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(20))),
                new PurchaseLimits(4, 8),
                terms,
                Duration.ofMinutes(10));
        var description = new Show.Description(
                new Text("서울의 밤", "Seoul Night"),
                new Text("올림픽홀", "Olympic Hall"),
                NOW.plus(Duration.ofDays(30)),
                ZoneId.of("Asia/Seoul"),
                List.of());
        var allotment = new Allotment(type, new Stock(1_000_000, 0, 0, 0));
        var quiet = new Announcement(Optional.empty(), false);
        return new Show(SHOW, description, ShowStatus.ON_SALE, List.of(allotment), quiet, 1);
    }

    private static final class Kept implements Book<TicketKey, TicketState> {

        private final Map<ReservationId, Hold> holds = new HashMap<>();
        private Optional<Show> show;

        private Kept(Show show) {
            this.show = Optional.of(show);
        }

        @Override
        public TicketState read(TicketKey key) {
            return new TicketState(show, key.reservationId().map(holds::get));
        }

        @Override
        public void write(TicketKey key, TicketState next) {
            show = next.show();
            key.reservationId().ifPresent(id -> next.hold().ifPresent(hold -> holds.put(id, hold)));
        }
    }
}
