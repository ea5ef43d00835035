package io.yeyak.common.bus;

import java.util.Map;

/** An answer that has more to say than its body: a value may implement it, and the bus passes it on. */
public interface Meta {

    /** The aggregate's version, to become an ETag and a {@code minVersion}. */
    String VERSION = "version";

    /** The id to put into the {@code Location} that the contract names. */
    String RESOURCE_ID = "resource-id";

    /** A ready strong ETag of a pre-encoded body. */
    String ETAG = "etag";

    Map<String, String> meta();
}
