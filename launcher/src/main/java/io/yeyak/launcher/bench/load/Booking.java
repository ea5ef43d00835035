package io.yeyak.launcher.bench.load;

import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The reservation of one customer, who came at a moment. Moments are of {@link System#nanoTime}; 0 is none. */
final class Booking {

    final int number;
    final int customer;
    final Offer offer;
    final long due;
    String id = "";
    long sent;
    long answered;
    long decided;
    long confirmed;
    boolean isAccepted;
    boolean isShed;
    boolean isHeld;
    boolean isRejected;
    boolean isOver;

    /** Where its request is among those of its show; -1 while that is not known. */
    long place = -1;

    Booking(int number, int customer, Offer offer, long due) {
        this.number = number;
        this.customer = customer;
        this.offer = offer;
        this.due = due;
    }

    /** A request of it that is counted by what comes of it. */
    record Request(Supplier<Buffer> bytes, Consumer<Reply> then) implements Errand {

        @Override
        public Buffer request() {
            return bytes.get();
        }

        @Override
        public void done(Reply reply) {
            then.accept(reply);
        }
    }
}
