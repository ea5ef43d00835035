package io.yeyak.common.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** The time in which a broker takes no note of any offset, because there is no room for one; events come and go. */
final class NoNote implements AutoCloseable {

    private static final ConfigResource OFFSETS = new ConfigResource(ConfigResource.Type.TOPIC, "__consumer_offsets");

    private final Admin admin;

    NoNote(KafkaSettings kafka) {
        this.admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()));
    }

    void begin() {
        longest(1);
    }

    @Override
    public void close() {
        longest(1024 * 1024);
        admin.close();
    }

    private void longest(int bytes) {
        AlterConfigOp set =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "" + bytes), AlterConfigOp.OpType.SET);
        try {
            admin.incrementalAlterConfigs(Map.of(OFFSETS, List.of(set))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
