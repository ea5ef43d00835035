package io.yeyak.launcher.audit.rule;

import static io.yeyak.launcher.audit.rule.Invariant.CONFIRMED;
import static io.yeyak.launcher.audit.rule.Invariant.HOLD;
import static io.yeyak.launcher.audit.rule.Invariant.TICKETS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What Reservation says against what Ticket says, and a hold against its tickets. */
final class HoldRules {

    private HoldRules() {}

    /** A reservation and its hold, when all that was told was heard. */
    static List<Finding> agree(Dossier dossier) {
        if (dossier.reservation().isEmpty()) {
            return List.of();
        }
        var reservation = dossier.reservation().get();
        return disagreement(reservation, dossier.hold()).stream()
                .map(wrong -> Finding.notAtRest(
                        HOLD,
                        dossier.id(),
                        reservation.words() + " and "
                                + dossier.hold().map(HoldRow::words).orElse("no hold") + ": " + wrong))
                .toList();
    }

    private static Optional<String> disagreement(ReservationRow reservation, Optional<HoldRow> hold) {
        var isOpen = hold.filter(HoldRow::isOpen).isPresent();
        return switch (reservation.state()) {
            case "REQUESTED" ->
                Optional.of(hold.isEmpty() ? "it was never decided" : "the decision never reached the reservation");
            case "AWAITING_APPROVAL" ->
                unless(hold.filter(HoldRow::awaitsApproval).isPresent(), "nobody is asked for the approval");
            case "HELD", "PAYMENT_DEFERRED" -> unless(is(hold, "HELD"), "nothing is held for it");
            case "FINALIZING" -> unless(is(hold, "COMMITTED"), "nothing was sold to it");
            case "REFUND_PENDING", "CANCELLED", "REFUNDED", "REJECTED", "EXPIRED" ->
                unless(!isOpen, "it is over and its hold is not");
            default -> Optional.empty();
        };
    }

    /** Confirmed means sold and paid, and the other way round. */
    static List<Finding> confirmed(Dossier dossier) {
        if (dossier.reservation().isEmpty()) {
            return List.of();
        }
        var reservation = dossier.reservation().get();
        var isSold = is(dossier.hold(), "COMMITTED");
        var isPaid = dossier.payment()
                .filter(payment -> payment.is("CAPTURED"))
                .filter(payment -> payment.amountMinor() == reservation.totalMinor())
                .isPresent();
        if (reservation.is("CONFIRMED") && isSold && (isPaid || reservation.totalMinor() == 0)) {
            return List.of();
        }
        var isStuck = reservation.is("FINALIZING") && isSold && isPaid;
        if (!reservation.is("CONFIRMED") && !isStuck) {
            return List.of();
        }
        return List.of(Finding.notAtRest(
                CONFIRMED,
                dossier.id(),
                "%s for %d, %s, %s"
                        .formatted(
                                reservation.words(),
                                reservation.totalMinor(),
                                dossier.hold().map(HoldRow::words).orElse("no hold"),
                                dossier.payment()
                                        .map(payment -> payment.words() + " of " + payment.amountMinor())
                                        .orElse("no payment"))));
    }

    /** The tickets of a hold. */
    static List<Finding> tickets(Dossier dossier) {
        if (dossier.hold().isEmpty()) {
            return List.of();
        }
        var hold = dossier.hold().get();
        Map<UUID, Integer> wanted = new HashMap<>();
        if (hold.is("COMMITTED")) {
            hold.lines().forEach(line -> wanted.merge(line.ticketTypeId(), line.quantity(), Integer::sum));
        }
        Map<UUID, Integer> issued = new HashMap<>();
        List<UUID> good = new ArrayList<>();
        for (var ticket : hold.tickets()) {
            if (ticket.state().equals("ISSUED") && ticket.fence() == hold.fence()) {
                issued.merge(ticket.ticketTypeId(), 1, Integer::sum);
                good.add(ticket.ticketId());
            }
        }
        return issued.equals(wanted)
                ? List.of()
                : List.of(Finding.never(
                        TICKETS,
                        dossier.id(),
                        "%s: by type sold %s and issued %s, tickets %s".formatted(hold.words(), wanted, issued, good)));
    }

    private static boolean is(Optional<HoldRow> hold, String state) {
        return hold.filter(known -> known.is(state)).isPresent();
    }

    private static Optional<String> unless(boolean good, String wrong) {
        return good ? Optional.empty() : Optional.of(wrong);
    }
}
