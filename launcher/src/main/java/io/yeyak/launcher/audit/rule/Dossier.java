package io.yeyak.launcher.audit.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that is stored about one reservation, each part as of one moment of its own database. Two that are equal are a
 * reservation that nobody has touched in between.
 *
 * @param seen who could be asked
 * @param isParked whether a message about it waits for a person somewhere
 */
public record Dossier(
        UUID id,
        Set<Part> seen,
        boolean isParked,
        Optional<ReservationRow> reservation,
        Optional<HoldRow> hold,
        Optional<PaymentRow> payment,
        List<ChargeRow> charges,
        Optional<ViewRow> view) {

    public Dossier {
        seen = Set.copyOf(seen);
        charges = List.copyOf(charges);
    }

    /** Whether it can be judged by what was seen. */
    public boolean allows(Invariant invariant) {
        return seen.containsAll(invariant.needs());
    }
}
