package io.yeyak.common.kafka;

import java.util.Map;
import java.util.Optional;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers host:port, more of them joined by commas
 * @param properties what every client gets besides, such as credentials; never printed
 * @param nodeName a name that this process keeps over restarts and no other has; with one, a restart costs no
 *     rebalance
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> properties, Optional<String> nodeName) {

    public KafkaSettings {
        properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrapServers + ", " + properties.keySet() + ", " + nodeName + "]";
    }
}
