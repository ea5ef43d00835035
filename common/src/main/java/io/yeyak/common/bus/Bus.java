package io.yeyak.common.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.shareddata.LocalMap;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.trace.Tracer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests over the event bus. Whatever happens on the other side, the asker gets an answer within its patience. A
 * handler in the same process is preferred to one in another. What another process does not get, or loses as it ends,
 * is sent to the next one where that is safe: see {@link Request#mayRepeat}.
 */
public final class Bus {

    /**
     * Rises when processes of two releases would not understand what each other sends. Those of different numbers have
     * to be in clusters of their own.
     */
    public static final int SCHEMA = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final LocalMap<String, Integer> servedHere;
    private final Unanswered unanswered;
    private final List<MessageConsumer<Object>> consumers = new CopyOnWriteArrayList<>();
    private final InHand inHand = new InHand();
    private final UnderWay underWay = new UnderWay();
    private volatile boolean hasGone;

    public Bus(Vertx vertx) {
        this.vertx = vertx;
        this.servedHere = vertx.sharedData().getLocalMap("io.yeyak.bus.served-here");
        this.unanswered = new Unanswered(Figures.of(vertx));
        HandOver.register(vertx);
    }

    /**
     * Serves an address. A handler that throws, fails or does not answer in time becomes a refusal.
     *
     * @return completes when the whole cluster knows
     */
    public Future<Void> serve(Address address, Function<Request, Future<? extends Reply<?>>> handler) {
        Doorway doorway = new Doorway(address, handler, Tracer.of(vertx));
        MessageConsumer<Object> consumer =
                vertx.eventBus().consumer(address.name(), message -> answer(doorway, address, message));
        consumers.add(consumer);
        return consumer.completion().onSuccess(done -> servedHere.merge(address.name(), 1, Integer::sum));
    }

    /** Shows from now on how often an address was asked in vain, be it never. */
    public void expect(Address address) {
        unanswered.expect(address);
    }

    /** Asks. The future never fails. */
    public Future<Answer> ask(Address address, Request request) {
        Future<Answer> answer = servedHere.getOrDefault(address.name(), 0) > 0
                ? here(address, request)
                        .recover(fault -> isAbsent(fault) ? anywhere(address, request) : Future.failedFuture(fault))
                : anywhere(address, request);
        return answer.otherwise(fault -> {
            unanswered.add(address);
            return Doorway.unavailable(address);
        });
    }

    /**
     * Takes no more requests at any address served through this object.
     *
     * @return completes when the whole cluster knows, and what was taken is answered or has been waited for long enough
     */
    public Future<Void> close() {
        consumers.forEach(consumer -> servedHere.computeIfPresent(
                consumer.address(), (address, handlers) -> handlers > 1 ? handlers - 1 : null));
        List<Future<Void>> closed =
                consumers.stream().map(MessageConsumer::unregister).toList();
        consumers.clear();
        return Future.join(closed).<Void>mapEmpty().eventually(this::finish);
    }

    private Future<Void> finish() {
        return inHand.none()
                .timeout(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .otherwiseEmpty()
                .onComplete(waited -> hasGone = true);
    }

    private Future<Answer> here(Address address, Request request) {
        DeliveryOptions options = new DeliveryOptions()
                .setSendTimeout(Math.max(1, request.patience().toMillis()))
                .setLocalOnly(true)
                .setCodecName(HandOver.NAME);
        return vertx.eventBus()
                .<Answer>request(address.name(), request, options)
                .map(Message::body);
    }

    private Future<Answer> anywhere(Address address, Request request) {
        return new Errand(vertx, address, request).run();
    }

    private void answer(Doorway doorway, Address address, Message<Object> message) {
        switch (message.body()) {
            case Request request ->
                counted(doorway.answer(request))
                        .onSuccess(answer -> message.reply(answer, new DeliveryOptions().setCodecName(HandOver.NAME)));
            case Buffer bytes -> {
                Future<Answer> answer = underWay.once(
                        message.headers().get(Errand.HEADER), () -> counted(answer(doorway, address, bytes)));
                new Posted(vertx, answer, () -> hasGone).to(message);
            }
            case null, default ->
                message.reply(Wire.encode(unreadable(address, new IllegalArgumentException("not a message of ours"))));
        }
    }

    private static Future<Answer> answer(Doorway doorway, Address address, Buffer bytes) {
        return Future.succeededFuture(bytes)
                .map(Wire::request)
                .compose(doorway::answer)
                .otherwise(fault -> unreadable(address, fault));
    }

    private Future<Answer> counted(Future<Answer> answer) {
        inHand.begin();
        return answer.onComplete(done -> inHand.end());
    }

    private static Answer unreadable(Address address, Throwable fault) {
        LOG.atError().setCause(fault).addKeyValue("address", address.name()).log("A request is unreadable");
        return Doorway.unavailable(address);
    }

    private static boolean isAbsent(Throwable fault) {
        return fault instanceof ReplyException e
                && (e.failureType() == ReplyFailure.NO_HANDLERS || Errand.isDiscarded(e));
    }
}
