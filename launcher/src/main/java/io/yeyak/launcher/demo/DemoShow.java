package io.yeyak.launcher.demo;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is sent to register a show; its fields are the contract's.
 *
 * @param timeZone of the venue, an IANA name
 */
record DemoShow(
        Text title,
        Text venue,
        Instant startsAt,
        String timeZone,
        List<RefundTier> cancellationPolicy,
        List<TicketType> ticketTypes) {

    record Text(String ko, String en) {}

    record RefundTier(String beforeStart, int refundPercent) {}

    record TicketType(
            Text name,
            Money price,
            int capacity,
            Instant saleStartsAt,
            Instant saleEndsAt,
            int maxPerReservation,
            int maxPerCustomer,
            Optional<String> approvalMode,
            Optional<Integer> autoApproveUpTo,
            Optional<String> approvalTimeout,
            Optional<String> holdWhilePending) {

        /** An administrator looks at each reservation, which holds its place meanwhile. */
        TicketType approvedByHand() {
            return approved("MANUAL", Optional.empty(), "DENY", "SOFT");
        }

        /** An administrator looks at reservations of more than {@code quantity}, which hold nothing meanwhile. */
        TicketType approvedByHandAbove(int quantity) {
            return approved("RULES", Optional.of(quantity), "ESCALATE", "NONE");
        }

        private TicketType approved(String mode, Optional<Integer> upTo, String timeout, String hold) {
            return new TicketType(
                    name,
                    price,
                    capacity,
                    saleStartsAt,
                    saleEndsAt,
                    maxPerReservation,
                    maxPerCustomer,
                    Optional.of(mode),
                    upTo,
                    Optional.of(timeout),
                    Optional.of(hold));
        }
    }
}
