package io.yeyak.launcher.gateway.live;

import io.vertx.core.buffer.Buffer;
import io.yeyak.common.json.Json;
import java.util.Optional;

/**
 * A change as it is told, encoded once for all streams.
 *
 * @param customerId whose it is; empty when it is everybody's, or the administrators'
 * @param event the lines of it, without its id
 */
record Frame(long seq, String topic, Optional<String> customerId, Buffer event) {

    static final String SHOW = "show:";
    static final String RESERVATION = "reservation:";

    static Frame of(FeedPage.Entry entry) {
        int colon = entry.topic().indexOf(':');
        String name = colon < 0 ? entry.topic() : entry.topic().substring(0, colon);
        Buffer event = Buffer.buffer("event: " + name + "\ndata: ")
                .appendBytes(Json.encode(entry.data()))
                .appendString("\n\n");
        return new Frame(entry.seq(), entry.topic(), entry.customerId(), event);
    }

    /** Something that is no change, such as {@code reset}. */
    static Buffer notice(Optional<EventId> id, String name, Object data) {
        return Buffer.buffer(id.map(place -> "id: " + place + "\n").orElse("") + "event: " + name + "\ndata: "
                + Json.text(data) + "\n\n");
    }

    Buffer encoded(EventId id) {
        return Buffer.buffer("id: " + id + "\n").appendBuffer(event);
    }

    boolean isOfAShow() {
        return topic.startsWith(SHOW);
    }

    boolean isOfAReservation() {
        return topic.startsWith(RESERVATION);
    }

    /**
     * What a later change replaces: the same show or the same reservation. Others stand each for itself.
     */
    String replaces() {
        return isOfAShow() || isOfAReservation() ? topic : topic + " " + seq;
    }
}
