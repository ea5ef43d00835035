package io.yeyak.common.parking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of parked messages.
 *
 * @param nextCursor where the next page begins, when there is one
 */
record ParkedPage(List<Item> items, Optional<String> nextCursor) {

    /** A message, in the words of the contract. */
    record Item(
            UUID messageId,
            String type,
            String source,
            String subject,
            long sequence,
            String cause,
            Optional<String> detail,
            Instant parkedAt) {

        private static final int LONGEST_DETAIL = 2_000;

        static Item of(ParkedMessage message) {
            Map<String, String> headers = message.headers();
            String detail = message.reason();
            return new Item(
                    message.messageId(),
                    message.type(),
                    headers.getOrDefault("ce_source", "unknown"),
                    message.subject().orElse("unknown"),
                    sequence(headers),
                    message.cause(),
                    Optional.of(detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                            .filter(text -> !text.isEmpty()),
                    message.parkedAt());
        }

        private static long sequence(Map<String, String> headers) {
            String text = headers.getOrDefault("ce_sequence", "");
            return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
        }
    }

    static ParkedPage of(List<ParkedMessage> found, int limit) {
        List<ParkedMessage> shown = found.subList(0, Math.min(found.size(), limit));
        Optional<String> next = found.size() > limit
                ? Optional.of(Long.toString(shown.getLast().position(), Character.MAX_RADIX))
                : Optional.empty();
        return new ParkedPage(shown.stream().map(Item::of).toList(), next);
    }
}
