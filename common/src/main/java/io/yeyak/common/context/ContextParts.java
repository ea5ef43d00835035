package io.yeyak.common.context;

import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Shelf;
import io.yeyak.common.work.Publisher;
import java.util.Set;

/**
 * What makes a context different from the others.
 *
 * @param name of the context, of its consumer group and of its inbox; also the folder of its migrations. Never changes
 * @param publishes the topics it tells on
 * @param reads the topics it listens to
 * @param <K> what state is found by
 * @param <S> what a rule sees of it
 * @param <E> the events of the context
 */
public record ContextParts<K, S, E>(
        String name,
        DatabaseSettings database,
        KafkaSettings kafka,
        Shelf<K, S> shelf,
        Publisher<E> publisher,
        Set<String> publishes,
        Set<String> reads) {

    public ContextParts {
        publishes = Set.copyOf(publishes);
        reads = Set.copyOf(reads);
    }
}
