package io.yeyak.common.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.yeyak.common.time.Ids;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One request on its way to whichever process answers it. A process that gets it says at least once a second that it is
 * at work, so a second of silence means that nobody has it: a message to a process that has just left is lost without a
 * word. Then it is sent again, to the next process, while the patience of the request lasts; a request that may not be
 * done twice only if it is sure that nobody has begun.
 */
final class Errand {

    /** What an errand goes by, so that it is known again where it has already come to. */
    static final String HEADER = "errand";

    private static final Ids IDS = Ids.system();

    /** How long nothing may be heard. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    // Who is known to listen where settles within a moment when a process comes or goes; what got lost when several
    // went at once is told again a second later, and believed when it was seen twice.
    private static final Duration NOBODY_WITHIN = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 50;

    // What Vert.x answers for a consumer that has been unregistered with messages still waiting for it.
    private static final String DISCARDED = "Discarded the request";

    private final Vertx vertx;
    private final Address address;
    private final Request request;
    private final String id = IDS.next().toString();
    private final long begun = System.nanoTime();

    Errand(Vertx vertx, Address address, Request request) {
        this.vertx = vertx;
        this.address = address;
        this.request = request;
    }

    /** Runs it. Fails when nobody has answered, within the patience of the request. */
    Future<Answer> run() {
        return send(request);
    }

    private Future<Answer> send(Request sent) {
        return Future.succeededFuture(sent)
                .map(Wire::encode)
                .compose(bytes -> vertx.eventBus().<Buffer>request(address.name(), bytes, sending()))
                .compose(this::hear)
                .recover(this::again);
    }

    private DeliveryOptions sending() {
        DeliveryOptions options = within(silence());
        return request.mayRepeat() ? options.addHeader(HEADER, id) : options;
    }

    private Future<Answer> hear(Message<Buffer> word) {
        return Wire.isUnderWay(word.body())
                ? word.<Buffer>replyAndRequest(Wire.underWay(), within(silence()))
                        .compose(this::hear)
                : Future.succeededFuture(Wire.answer(word.body()));
    }

    private Future<Answer> again(Throwable fault) {
        return left().toMillis() > PAUSE_MILLIS && mayBeSentAgain(fault)
                ? vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS).compose(rested -> send(request.after(elapsed())))
                : Future.failedFuture(fault);
    }

    private boolean mayBeSentAgain(Throwable fault) {
        if (!(fault instanceof ReplyException reply)) {
            return false;
        }
        return switch (reply.failureType()) {
            case NO_HANDLERS -> elapsed().compareTo(NOBODY_WITHIN) < 0;
            case TIMEOUT -> request.mayRepeat() || isDiscarded(reply);
            case RECIPIENT_FAILURE -> request.mayRepeat() && reply.failureCode() == Wire.LEAVING;
            case ERROR -> request.mayRepeat();
        };
    }

    /** Whether a consumer that has ended was not to be given the message any more. */
    static boolean isDiscarded(ReplyException reply) {
        return String.valueOf(reply.getMessage()).startsWith(DISCARDED);
    }

    /** A request that is sent once is waited for as long as anybody waits for it. */
    private Duration silence() {
        Duration left = left();
        return request.mayRepeat() && left.compareTo(SILENCE) > 0 ? SILENCE : left;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Duration left() {
        return request.patience().minus(elapsed());
    }

    private static DeliveryOptions within(Duration patience) {
        return new DeliveryOptions().setSendTimeout(Math.max(1, patience.toMillis()));
    }
}
