package io.yeyak.common.kafka;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics, one for each context that publishes. */
public final class Topics {

    /** What Ticket publishes, keyed by show. */
    public static final String TICKET_EVENTS = "ticket.events";

    /** What Reservation publishes, keyed by show. */
    public static final String RESERVATION_EVENTS = "reservation.events";

    /** What Payment publishes, keyed by reservation. */
    public static final String PAYMENT_EVENTS = "payment.events";

    /** Never changes: the partition of a key follows from it, and with it the order of the key's events. */
    private static final int PARTITIONS = 12;

    /** Kept for ever: a read model is rebuilt from here. Replicas are as the brokers' default says. */
    private static final Map<String, String> CONFIG = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");

    private static final int PATIENCE_SECONDS = 30;

    private Topics() {}

    /** Creates those of the topics that are missing. Fails when Kafka is away. */
    public static Future<Void> ensure(Vertx vertx, KafkaSettings settings, Set<String> topics) {
        return vertx.executeBlocking(
                        () -> {
                            create(settings, topics);
                            return topics.size();
                        },
                        false)
                .mapEmpty();
    }

    private static void create(KafkaSettings settings, Set<String> topics) throws Exception {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 500);
        try (Admin admin = Admin.create(properties)) {
            Set<String> existing = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()).configs(CONFIG))
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
