package io.yeyak.launcher.bench.measure;

import io.vertx.core.Future;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.kafka.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;

/** Reads Kafka's own figures. */
public final class LogMeter implements AutoCloseable {

    private static final Set<String> TOPICS =
            Set.of(Topics.TICKET_EVENTS, Topics.RESERVATION_EVENTS, Topics.PAYMENT_EVENTS);

    private final Admin admin;

    public LogMeter(KafkaSettings kafka) {
        Map<String, Object> config = new HashMap<>(kafka.properties());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        this.admin = Admin.create(config);
    }

    /** How many bytes all brokers keep of the events. */
    Future<Long> bytes() {
        return later(admin.describeCluster().nodes())
                .compose(nodes ->
                        later(admin.describeLogDirs(nodes.stream().map(Node::id).toList())
                                .allDescriptions()))
                .map(brokers -> brokers.values().stream()
                        .flatMap(folders -> folders.values().stream())
                        .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                        .filter(replica -> TOPICS.contains(replica.getKey().topic()))
                        .mapToLong(replica -> replica.getValue().size())
                        .sum());
    }

    /** How many events the groups of consumers have not committed yet, together. */
    public Future<Long> behind() {
        return later(admin.listGroups().all())
                .compose(groups -> Future.all(groups.stream()
                        .map(GroupListing::groupId)
                        .map(group -> later(
                                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                                .compose(this::behind))
                        .toList()))
                .map(all -> all.<Long>list().stream().mapToLong(Long::longValue).sum());
    }

    @Override
    public void close() {
        admin.close();
    }

    private Future<Long> behind(Map<TopicPartition, OffsetAndMetadata> committed) {
        var ours = committed.entrySet().stream()
                .filter(partition -> TOPICS.contains(partition.getKey().topic()) && partition.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, partition -> partition.getValue().offset()));
        var latest = ours.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return later(admin.listOffsets(latest).all()).map(ends -> behind(ours, ends));
    }

    private static long behind(Map<TopicPartition, Long> committed, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private static <T> Future<T> later(KafkaFuture<T> answer) {
        return Future.fromCompletionStage(answer.toCompletionStage());
    }
}
