package io.yeyak.common.kafka;

import io.vertx.core.Future;
import java.util.List;

/** Takes all that one poll brought. */
@FunctionalInterface
public interface PollHandler {

    /**
     * Handles the records, which are in order for each partition.
     *
     * @return completes when their offsets may be committed; when it fails, all of them are handed over again
     */
    Future<?> on(List<RawRecord> records);
}
