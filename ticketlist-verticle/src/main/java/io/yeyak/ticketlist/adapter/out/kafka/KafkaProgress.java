package io.yeyak.ticketlist.adapter.out.kafka;

import io.vertx.core.Future;
import io.yeyak.common.kafka.GroupProgress;
import io.yeyak.ticketlist.application.ConsumerName;
import io.yeyak.ticketlist.application.port.Progress;
import java.util.List;

/** How far the consumer group of a generation has come. */
public final class KafkaProgress implements Progress {

    private final GroupProgress groups;

    public KafkaProgress(GroupProgress groups) {
        this.groups = groups;
    }

    @Override
    public Future<List<Partition>> of(int generation) {
        return groups.of(ConsumerName.of(generation))
                .map(all -> all.stream().map(KafkaProgress::partition).toList());
    }

    @Override
    public Future<Void> forget(int generation) {
        return groups.forget(ConsumerName.of(generation));
    }

    private static Partition partition(GroupProgress.Partition one) {
        return new Partition(one.topic(), one.partition(), one.start(), one.applied(), one.end());
    }
}
