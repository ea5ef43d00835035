package io.yeyak.ticketlist.adapter.out.bus;

import io.vertx.core.Future;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.event.Actor;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Contexts;
import io.yeyak.ticketlist.application.port.Task;
import io.yeyak.ticketlist.domain.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks each context where the HTTP contract says that it answers, and as the gateway would. */
public final class BusContexts implements Contexts {

    private static final Address FORCE_CANCEL = new Address("reservation.force-cancel");
    private static final Address APPROVE = new Address("ticket.approve-reservation");
    private static final Address DENY = new Address("ticket.deny-reservation");
    private static final Address RETRY_REFUND = new Address("payment.retry-refund");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] NO_BODY = {};
    private static final String PAGE = "100";
    private static final String PARKED_AGAIN = "PARKED";

    private final Bus bus;

    public BusContexts(Bus bus) {
        this.bus = bus;
    }

    private record Reason(String reason) {}

    /** Of an approval's receipt: why there are no tickets although the answer was yes. */
    private record Approved(Optional<String> code) {}

    /** Of what came of a replay: the last message may be the one that stopped it. */
    private record Replayed(List<Step> messages) {

        private record Step(String outcome, Optional<String> detail) {}
    }

    /** Of a page of parked messages. */
    private record Parked(List<Message> items, Optional<String> nextCursor) {

        private record Message(UUID messageId, String cause) {

            boolean isFirst() {
                return !cause.equals("BEHIND");
            }
        }

        Stream<UUID> first() {
            return items.stream().filter(Message::isFirst).map(Message::messageId);
        }
    }

    @Override
    public Future<Attempt> perform(Task task) {
        return switch (task.kind()) {
            case CANCEL_RESERVATIONS -> ask(FORCE_CANCEL, task, "reservationId", reason(task), BusContexts::done);
            case APPROVE -> ask(APPROVE, task, "reservationId", NO_BODY, BusContexts::approved);
            case DENY -> ask(DENY, task, "reservationId", reason(task), BusContexts::done);
            case RETRY_REFUNDS -> ask(RETRY_REFUND, task, "refundId", NO_BODY, BusContexts::done);
            case REPLAY_PARKED -> ask(replay(task), task, "messageId", NO_BODY, BusContexts::replayed);
        };
    }

    @Override
    public Future<Reply<List<UUID>>> parked(String context, String by, int limit) {
        return parked(new Address(context + ".list-parked"), by, limit, List.of(), Optional.empty());
    }

    private Future<Reply<List<UUID>>> parked(
            Address address, String by, int limit, List<UUID> soFar, Optional<String> cursor) {
        Map<String, String> parameters =
                cursor.map(from -> Map.of("limit", PAGE, "cursor", from)).orElse(Map.of("limit", PAGE));
        Request request =
                new Request(Actor.admin(by), parameters, Optional.empty(), PATIENCE, Optional.empty(), NO_BODY);
        return bus.ask(address, request.repeatable()).compose(answer -> switch (answer) {
            case Answer.Refused(Refusal refusal) -> Future.succeededFuture(Reply.refused(refusal));
            case Answer.Done(var ignored, byte[] body) -> {
                Parked page = Json.decode(body, Parked.class);
                List<UUID> all = Stream.concat(soFar.stream(), page.first()).toList();
                yield page.nextCursor().isEmpty() || all.size() > limit
                        ? Future.succeededFuture(Reply.done(all))
                        : parked(address, by, limit, all, page.nextCursor());
            }
        });
    }

    private Future<Attempt> ask(
            Address address, Task task, String parameter, byte[] body, Function<byte[], Attempt> read) {
        Request request = new Request(
                Actor.admin(task.by()),
                Map.of(parameter, task.itemId().toString()),
                Optional.of("job:" + task.jobId() + ":" + task.itemId()),
                PATIENCE,
                Optional.empty(),
                body);
        return bus.ask(address, isSameTwice(task) ? request.repeatable() : request)
                .map(answer -> switch (answer) {
                    case Answer.Done(var ignored, byte[] told) -> read.apply(told);
                    case Answer.Refused(Refusal refusal) -> new Attempt.Refused(refusal);
                });
    }

    /** Whether the second of two gets the answer that the first one got. */
    private static boolean isSameTwice(Task task) {
        return switch (task.kind()) {
            case CANCEL_RESERVATIONS, APPROVE, DENY -> true;
            case RETRY_REFUNDS, REPLAY_PARKED -> false;
        };
    }

    private static Address replay(Task task) {
        return new Address(task.context().orElseThrow() + ".replay-parked");
    }

    private static byte[] reason(Task task) {
        return Json.encode(new Reason(task.comment()));
    }

    private static Attempt done(byte[] ignored) {
        return new Attempt.Done(Optional.empty());
    }

    private static Attempt approved(byte[] body) {
        return new Attempt.Done(Json.decode(body, Approved.class).code());
    }

    /** Those behind it may have stopped at one of them; then there is still something to look at. */
    private static Attempt replayed(byte[] body) {
        List<Replayed.Step> steps = Json.decode(body, Replayed.class).messages();
        return !steps.isEmpty() && steps.getLast().outcome().equals(PARKED_AGAIN)
                ? new Attempt.InVain("parked-again", steps.getLast().detail().orElse("It could not be handled."))
                : new Attempt.Done(Optional.empty());
    }
}
