package io.yeyak.ticket.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A dated occasion with the ticket types that are sold for it: the one consistency boundary of stock.
 *
 * <p>Throws {@link IllegalArgumentException} when it has no ticket type, one twice, or prices in several currencies.
 *
 * @param version rises by one with each event of the show
 */
public record Show(
        ShowId id,
        Description description,
        ShowStatus status,
        List<Allotment> allotments,
        Announcement announcement,
        long version) {

    /** What a show says of itself for ever. */
    public record Description(
            Text title, Text venue, Instant startsAt, ZoneId timeZone, List<RefundTier> cancellationPolicy) {

        public Description {
            startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
            cancellationPolicy = List.copyOf(cancellationPolicy);
        }
    }

    public Show {
        allotments = List.copyOf(allotments);
        if (allotments.isEmpty()) {
            throw new IllegalArgumentException("a show needs at least one ticket type");
        }
    }

    /** A show that nobody has seen yet. */
    public static Show draft(ShowId id, Description description, List<Allotment> allotments) {
        Set<String> currencies = new HashSet<>();
        Set<TicketTypeId> types = new HashSet<>();
        for (Allotment allotment : allotments) {
            currencies.add(allotment.type().price().currency());
            types.add(allotment.type().id());
        }
        if (currencies.size() > 1 || types.size() < allotments.size()) {
            throw new IllegalArgumentException("the ticket types of a show differ and share a currency");
        }
        return new Show(id, description, ShowStatus.DRAFT, allotments, Announcement.NONE, 0);
    }

    public Optional<Allotment> allotment(TicketTypeId typeId) {
        for (Allotment allotment : allotments) {
            if (allotment.type().id().equals(typeId)) {
                return Optional.of(allotment);
            }
        }
        return Optional.empty();
    }

    /** The earliest instant at which something is to be done without anybody asking. */
    public Optional<Instant> dueAt() {
        return announcement.dueAt();
    }

    /** Whether there is enough for all lines together. */
    boolean canHold(List<Line> lines) {
        return allotments.stream()
                .allMatch(of -> quantity(lines, of.type().id()) <= of.stock().available());
    }

    /** Whether it has a ticket type for each line. */
    boolean knows(List<Line> lines) {
        return lines.stream().allMatch(line -> allotment(line.ticketTypeId()).isPresent());
    }

    private static long quantity(List<Line> lines, TicketTypeId typeId) {
        long quantity = 0;
        for (Line line : lines) {
            quantity += line.ticketTypeId().equals(typeId) ? line.quantity() : 0;
        }
        return quantity;
    }

    Allotment required(TicketTypeId typeId) {
        return allotment(typeId).orElseThrow(() -> new IllegalStateException("no ticket type " + typeId));
    }

    /** Whether it was registered by that draft: all that no later command changes is the same. */
    boolean isOf(Show draft) {
        return description.equals(draft.description) && unchanging(allotments).equals(unchanging(draft.allotments));
    }

    private static List<TicketType> unchanging(List<Allotment> allotments) {
        return allotments.stream()
                .map(of -> of.type().withPrice(Money.zero(of.type().price().currency())))
                .toList();
    }

    Show moved(Stock.Movement movement, List<Line> lines) {
        Show moved = this;
        for (Line line : lines) {
            moved = moved.with(line.ticketTypeId(), of -> of.with(of.stock().after(movement, line.quantity())));
        }
        return moved;
    }

    Show with(TicketTypeId typeId, UnaryOperator<Allotment> change) {
        return new Show(
                id,
                description,
                status,
                allotments.stream()
                        .map(of -> of.type().id().equals(typeId) ? change.apply(of) : of)
                        .toList(),
                announcement,
                version);
    }

    Show with(ShowStatus next) {
        return new Show(id, description, next, allotments, announcement, version);
    }

    Show with(Announcement next) {
        return new Show(id, description, status, allotments, next, version);
    }

    Show nextVersion() {
        return new Show(id, description, status, allotments, announcement, version + 1);
    }
}
