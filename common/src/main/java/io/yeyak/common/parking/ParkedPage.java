package io.yeyak.common.parking;

import java.nio.charset.StandardCharsets;
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

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_PAYLOAD = 20_000;

    /**
     * A message, in the words of the contract.
     *
     * @param payload as it came, or its beginning
     */
    record Item(
            UUID messageId,
            String cause,
            Optional<String> reason,
            Optional<String> subject,
            String topic,
            Optional<Integer> partition,
            Optional<Long> offset,
            Map<String, String> headers,
            Optional<String> payload,
            Instant parkedAt,
            int tries,
            Optional<String> lastError) {

        static Item of(ParkedMessage message) {
            return new Item(
                    message.messageId(),
                    message.cause(),
                    bounded(message.reason()),
                    message.subject(),
                    message.topic(),
                    message.place().map(ParkedMessage.Place::partition),
                    message.place().map(ParkedMessage.Place::offset),
                    message.headers(),
                    message.payload()
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .map(text -> first(LONGEST_PAYLOAD, text)),
                    message.parkedAt(),
                    message.tries(),
                    message.lastError().flatMap(ParkedPage::bounded));
        }
    }

    /** A sentence no longer than the contract allows; nothing where there is none. */
    static Optional<String> bounded(String sentence) {
        return Optional.of(first(LONGEST_REASON, sentence)).filter(text -> !text.isEmpty());
    }

    private static String first(int most, String text) {
        return text.substring(0, Math.min(text.length(), most));
    }

    static ParkedPage of(List<ParkedMessage> found, int limit) {
        List<ParkedMessage> shown = found.subList(0, Math.min(found.size(), limit));
        Optional<String> next = found.size() > limit
                ? Optional.of(Long.toString(shown.getLast().position(), Character.MAX_RADIX))
                : Optional.empty();
        return new ParkedPage(shown.stream().map(Item::of).toList(), next);
    }
}
