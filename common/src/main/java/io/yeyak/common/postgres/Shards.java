package io.yeyak.common.postgres;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** How the outbox is divided, so that several relays can work side by side and each key keeps its order. */
public final class Shards {

    /** Their number. It never changes: rows that are waiting would be published twice at once. */
    public static final int COUNT = 16;

    private Shards() {}

    /** The shard of a key, the same for ever: CRC-32 of its UTF-8 bytes, modulo {@link #COUNT}. */
    public static short of(String key) {
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return (short) (crc.getValue() % COUNT);
    }
}
