package io.yeyak.ticket.application;

import io.yeyak.common.money.Money;
import io.yeyak.common.time.Ids;
import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.ApprovalTerms;
import io.yeyak.ticket.domain.ApprovalTerms.Mode;
import io.yeyak.ticket.domain.ApprovalTerms.Timeout;
import io.yeyak.ticket.domain.ApprovalTerms.WhilePending;
import io.yeyak.ticket.domain.PurchaseLimits;
import io.yeyak.ticket.domain.RefundTier;
import io.yeyak.ticket.domain.SaleWindow;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticket.domain.Text;
import io.yeyak.ticket.domain.TicketType;
import io.yeyak.ticket.domain.TicketTypeId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an administrator says of a new show. Where it is silent, the usual terms hold.
 *
 * @param timeZone an IANA zone, {@code Asia/Seoul}
 */
public record ShowRegistration(
        Text title,
        Text venue,
        Instant startsAt,
        String timeZone,
        List<RefundTier> cancellationPolicy,
        List<TypeRegistration> ticketTypes) {

    /**
     * What is said of a ticket type.
     *
     * @param blocked how many are kept back from sale
     */
    public record TypeRegistration(
            Text name,
            Money price,
            int capacity,
            Optional<Integer> blocked,
            Instant saleStartsAt,
            Instant saleEndsAt,
            int maxPerReservation,
            int maxPerCustomer,
            Optional<Mode> approvalMode,
            Optional<Integer> autoApproveUpTo,
            Optional<Duration> approvalWithin,
            Optional<Timeout> approvalTimeout,
            Optional<WhilePending> holdWhilePending,
            Optional<Duration> payWithin) {

        private static final Duration APPROVAL_WITHIN = Duration.ofHours(24);
        private static final Duration PAY_WITHIN = Duration.ofMinutes(10);

        Allotment allotment(TicketTypeId id) {
            return new Allotment(
                    new TicketType(
                            id,
                            name,
                            price,
                            new SaleWindow(saleStartsAt, saleEndsAt),
                            new PurchaseLimits(maxPerReservation, maxPerCustomer),
                            new ApprovalTerms(
                                    approvalMode.orElse(Mode.AUTO),
                                    autoApproveUpTo.orElse(0),
                                    approvalWithin.orElse(APPROVAL_WITHIN),
                                    approvalTimeout.orElse(Timeout.ESCALATE),
                                    holdWhilePending.orElse(WhilePending.SOFT)),
                            payWithin.orElse(PAY_WITHIN)),
                    new Stock(capacity, 0, 0, blocked.orElse(0)));
        }
    }

    /**
     * The show as it is registered.
     *
     * @throws IllegalArgumentException when it breaks a rule; the message is for people
     */
    Show draft(ShowId showId) {
        List<Allotment> allotments = new ArrayList<>();
        for (TypeRegistration type : ticketTypes) {
            UUID typeId = Ids.named(showId.value(), "ticket-type:" + allotments.size());
            allotments.add(type.allotment(new TicketTypeId(typeId)));
        }
        return Show.draft(
                showId, new Show.Description(title, venue, startsAt, zone(timeZone), cancellationPolicy), allotments);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no time zone " + name, e);
        }
    }
}
