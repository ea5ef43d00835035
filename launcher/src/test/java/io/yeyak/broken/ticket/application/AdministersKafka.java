package io.yeyak.broken.ticket.application;

import org.apache.kafka.common.KafkaFuture;

/** An application that waits for Kafka. */
public final class AdministersKafka {

    public String now(KafkaFuture<String> later) throws Exception {
        return later.get();
    }
}
