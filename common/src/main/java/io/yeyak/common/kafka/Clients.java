package io.yeyak.common.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the clients are configured with. */
final class Clients {

    private Clients() {}

    static Map<String, Object> producer(KafkaSettings settings) {
        Map<String, Object> config = common(settings);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        // Not five: a broker that knows nothing of a producer yet takes its second request although the first one
        // failed,
        // and the events of a key are in the wrong order for ever. What waits meanwhile travels together.
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        config.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
        // Longer than a relay waits: a record that expired by itself could be overtaken by the next of its key.
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "120000");
        return config;
    }

    static Map<String, String> consumer(KafkaSettings settings, String group) {
        Map<String, Object> config = common(settings);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "500");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "200");
        config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        config.put(CommonClientConfigs.HEARTBEAT_INTERVAL_MS_CONFIG, "2000");
        config.put(
                CommonClientConfigs.SESSION_TIMEOUT_MS_CONFIG,
                settings.nodeName().isPresent() ? "20000" : "8000");
        settings.nodeName()
                .ifPresent(node -> config.put(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, node + "-" + group));
        Map<String, String> texts = new HashMap<>();
        config.forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }

    private static Map<String, Object> common(KafkaSettings settings) {
        Map<String, Object> config = new HashMap<>(settings.properties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "2000");
        config.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, "30000");
        return config;
    }
}
