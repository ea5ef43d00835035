package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.money.Money;
import io.yeyak.ticket.application.ApproveReservation;
import io.yeyak.ticket.application.CancelShow;
import io.yeyak.ticket.application.ChangeTicketType;
import io.yeyak.ticket.application.CloseSales;
import io.yeyak.ticket.application.DenyReservation;
import io.yeyak.ticket.application.PauseSales;
import io.yeyak.ticket.application.PublishShow;
import io.yeyak.ticket.application.RegisterShow;
import io.yeyak.ticket.application.ResumeSales;
import io.yeyak.ticket.application.ShowRegistration;
import io.yeyak.ticket.application.port.Holds;
import io.yeyak.ticket.domain.ApprovalTerms;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.RefundTier;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.ShowStatus;
import io.yeyak.ticket.domain.Text;
import io.yeyak.ticket.domain.TicketTypePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Registers shows, and meddles with them while they are sold. */
final class Administrator {

    private static final Cause.Asked ADMIN = Cause.asked(Actor.admin("admin"));
    private static final List<Long> PRICES = List.of(0L, 15_000L, 99_000L);

    private final TicketSide ticket;
    private final Chaos chaos;
    private final RegisterShow register;
    private final PublishShow publish;
    private final ApproveReservation approve;
    private final DenyReservation deny;

    Administrator(TicketSide ticket, Surroundings around) {
        this.ticket = ticket;
        this.chaos = around.chaos();
        Holds holds = ids -> Future.succeededFuture(ids.stream()
                .filter(ticket.holds::containsKey)
                .collect(Collectors.toMap(id -> id, id -> ticket.holds.get(id).showId())));
        register = new RegisterShow(ticket.context.aggregates(), around.ids());
        publish = new PublishShow(ticket.context.aggregates());
        approve = new ApproveReservation(ticket.context.aggregates(), holds);
        deny = new DenyReservation(ticket.context.aggregates(), holds);
    }

    /** Puts a show on sale, whatever dies meanwhile: who asks with a key asks until there is an answer. */
    void open(int number) {
        RegisterShow.Command registration = new RegisterShow.Command(Optional.of("show-" + number), registration());
        Optional<ShowId> show = Optional.empty();
        while (show.isEmpty()) {
            show = Outcomes.answer(register.handle(ADMIN, registration)).map(Show::id);
        }
        while (Outcomes.answer(publish.handle(ADMIN, show.get())).isEmpty()) {
            Show known = ticket.shows.get(show.get());
            if (known.status() == ShowStatus.ON_SALE) {
                return;
            }
        }
    }

    void act() {
        Show show = chaos.pick(List.copyOf(ticket.shows.values()));
        switch (chaos.below(12)) {
            case 0 -> Outcomes.ignore(new PauseSales(ticket.context.aggregates()).handle(ADMIN, show.id()));
            case 1, 2, 3 -> Outcomes.ignore(new ResumeSales(ticket.context.aggregates()).handle(ADMIN, show.id()));
            case 4 -> seldom(() -> new CloseSales(ticket.context.aggregates()).handle(ADMIN, show.id()));
            case 5 ->
                seldom(() -> new CancelShow(ticket.context.aggregates())
                        .handle(ADMIN, new CancelShow.Command(show.id(), "the singer is ill")));
            case 6, 7 -> change(show);
            default -> decideSome();
        }
    }

    /** Nobody is left waiting for ever: what the deadline left to people is denied in the end. */
    boolean decideWhatIsLeft() {
        return decide(true);
    }

    private void decideSome() {
        boolean unusedThereWasOne = decide(chaos.oneIn(3));
    }

    private void seldom(Supplier<Future<?>> action) {
        if (chaos.oneIn(6)) {
            Outcomes.ignore(action.get());
        }
    }

    private void change(Show show) {
        int capacity = show.allotments().getFirst().stock().capacity() + chaos.below(5) - 2;
        Optional<Integer> changed = capacity < 0 ? Optional.empty() : Optional.of(capacity);
        Optional<Money> price = chaos.oneIn(2) ? Optional.of(new Money(chaos.pick(PRICES), "KRW")) : Optional.empty();
        TicketTypePolicy.Change change =
                new TicketTypePolicy.Change(show.allotments().getFirst().type().id(), price, changed);
        Outcomes.ignore(new ChangeTicketType(ticket.context.aggregates())
                .handle(ADMIN, new ChangeTicketType.Command(show.id(), change)));
    }

    private boolean decide(boolean no) {
        List<ReservationId> waiting = ticket.holds.values().stream()
                .filter(hold -> hold.state() instanceof HoldState.Awaiting)
                .map(Hold::reservationId)
                .toList();
        if (waiting.isEmpty()) {
            return false;
        }
        ReservationId id = chaos.pick(waiting);
        Outcomes.ignore(
                no ? deny.handle(ADMIN, new DenyReservation.Command(id, "not today")) : approve.handle(ADMIN, id));
        return true;
    }

    private ShowRegistration registration() {
        List<ShowRegistration.TypeRegistration> types = new ArrayList<>();
        for (int i = 0; i <= chaos.below(2); i++) {
            types.add(type());
        }
        return new ShowRegistration(
                new Text("공연", "Show"),
                new Text("홀", "Hall"),
                VirtualTime.START.plus(Duration.ofDays(chaos.between(1, 40))),
                "Asia/Seoul",
                List.of(new RefundTier(Duration.ofDays(10), 100), new RefundTier(Duration.ofHours(30), 50)),
                types);
    }

    private ShowRegistration.TypeRegistration type() {
        Instant end = VirtualTime.START.plus(Duration.ofDays(50));
        return new ShowRegistration.TypeRegistration(
                new Text("일반", "Standard"),
                new Money(chaos.pick(PRICES), "KRW"),
                chaos.below(10),
                Optional.of(0),
                VirtualTime.START,
                end,
                3,
                4,
                Optional.of(
                        chaos.oneIn(2) ? ApprovalTerms.Mode.AUTO : chaos.pick(List.of(ApprovalTerms.Mode.values()))),
                Optional.of(1),
                Optional.of(Duration.ofMinutes(chaos.between(5, 60))),
                Optional.of(chaos.pick(List.of(ApprovalTerms.Timeout.values()))),
                Optional.of(chaos.pick(List.of(ApprovalTerms.WhilePending.values()))),
                Optional.of(Duration.ofMinutes(10)));
    }
}
