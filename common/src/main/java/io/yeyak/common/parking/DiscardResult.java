package io.yeyak.common.parking;

import java.util.UUID;

/** That a message was given up. */
record DiscardResult(UUID messageId, boolean discarded) {}
