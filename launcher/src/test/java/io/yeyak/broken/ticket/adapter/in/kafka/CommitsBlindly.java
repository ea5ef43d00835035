package io.yeyak.broken.ticket.adapter.in.kafka;

import org.apache.kafka.clients.consumer.Consumer;

/** A consumer that commits what it has not done. */
public final class CommitsBlindly {

    public void done(Consumer<String, String> consumer) {
        consumer.commitSync();
    }
}
