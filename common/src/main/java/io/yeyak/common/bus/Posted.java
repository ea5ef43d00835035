package io.yeyak.common.bus;

import io.vertx.core.Future;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an asker in another process posted: it hears the answer as soon as there is one, and until then, well within
 * the second that an {@link Errand} waits, that it is being worked at.
 */
final class Posted {

    private static final Logger LOG = LoggerFactory.getLogger(Posted.class);
    private static final long WORD_EACH_MILLIS = 400;
    private static final long HEARD_WITHIN_MILLIS = 2_000;

    private final Vertx vertx;
    private final Future<Answer> answer;
    private final BooleanSupplier hasGone;

    /**
     * Prepares it.
     *
     * @param answer never fails
     * @param hasGone whether what is needed for an answer is being closed
     */
    Posted(Vertx vertx, Future<Answer> answer, BooleanSupplier hasGone) {
        this.vertx = vertx;
        this.answer = answer;
        this.hasGone = hasGone;
    }

    /** Answers a message, now or later. */
    void to(Message<?> message) {
        if (answer.isComplete()) {
            reply(message, answer.result());
            return;
        }
        Timer word = vertx.timer(WORD_EACH_MILLIS, TimeUnit.MILLISECONDS);
        word.onSuccess(passed -> sayThatItIsUnderWay(message));
        // One of the two answers: the answer that has stopped the timer, or the timer that was not to be stopped.
        answer.onSuccess(known -> {
            if (word.cancel()) {
                reply(message, known);
            }
        });
    }

    private void reply(Message<?> message, Answer known) {
        if (hasGone.getAsBoolean() && isUnavailable(known)) {
            // Another process may well be able to.
            leave(message);
        } else {
            message.reply(Wire.encode(known));
        }
    }

    private void sayThatItIsUnderWay(Message<?> message) {
        if (hasGone.getAsBoolean()) {
            leave(message);
            return;
        }
        message.<Buffer>replyAndRequest(Wire.underWay(), new DeliveryOptions().setSendTimeout(HEARD_WITHIN_MILLIS))
                .onSuccess(this::to)
                .onFailure(gone -> LOG.atDebug().setCause(gone).log("Nobody waits for the answer any more"));
    }

    private static void leave(Message<?> message) {
        message.fail(Wire.LEAVING, "This process is about to end");
    }

    private static boolean isUnavailable(Answer answer) {
        return answer instanceof Answer.Refused(Refusal refusal) && refusal.kind() == Kind.UNAVAILABLE;
    }
}
