package io.yeyak.launcher.drill.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a process and Kafka, where Kafka's clients have a place for it: what the process writes is written as
 * an earlier or as a later version would have, so that this is what readers see first. An event has the same form
 * however often it is sent. What the process reads is left alone; the settings of Kafka are the same for readers, so
 * that it has to be one of their kind as well.
 */
public final class OtherVersionWriter
        implements ProducerInterceptor<byte[], byte[]>, ConsumerInterceptor<byte[], byte[]> {

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> event) {
        return Optional.ofNullable(event.headers().lastHeader("ce_id"))
                .map(id -> new String(id.value(), UTF_8).hashCode() % 2 == 0
                        ? OtherVersions.earlier(event)
                        : OtherVersions.later(event))
                .orElse(event);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> events) {
        return events;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata written, @Nullable Exception fault) {}

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
