package io.yeyak.launcher.audit.read;

import io.yeyak.launcher.audit.rule.ChargeRow;
import io.yeyak.launcher.audit.rule.Dossier;
import io.yeyak.launcher.audit.rule.HoldRow;
import io.yeyak.launcher.audit.rule.Part;
import io.yeyak.launcher.audit.rule.PaymentRow;
import io.yeyak.launcher.audit.rule.ReservationRow;
import io.yeyak.launcher.audit.rule.ViewRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Puts what several contexts say of some reservations together. */
final class Gathering {

    static final Table<HoldRow> HOLDS =
            Table.of(Table.sql("holds-in-range.sql"), Table.sql("holds-of.sql"), Rows::hold);
    static final Table<PaymentRow> PAYMENTS =
            Table.of(Table.sql("payments-in-range.sql"), Table.sql("payments-of.sql"), Rows::payment);
    static final Table<ChargeRow> CHARGES =
            Table.of(Table.sql("charges-in-range.sql"), Table.sql("charges-of.sql"), Rows::charge);
    static final Table<ViewRow> VIEWS =
            Table.of(Table.sql("views-in-range.sql"), Table.sql("views-of.sql"), Rows::view);

    private final Set<String> parked;
    private final Set<Part> seen = EnumSet.noneOf(Part.class);
    private final Map<UUID, ReservationRow> reservations = new HashMap<>();
    private final Map<UUID, HoldRow> holds = new HashMap<>();
    private final Map<UUID, PaymentRow> payments = new HashMap<>();
    private final Map<UUID, List<ChargeRow>> charges = new HashMap<>();
    private final Map<UUID, ViewRow> views = new HashMap<>();

    Gathering(Set<String> parked) {
        this.parked = parked;
    }

    void reservations(List<ReservationRow> rows) {
        seen.add(Part.RESERVATION);
        rows.forEach(row -> reservations.put(row.reservationId(), row));
    }

    void holds(List<HoldRow> rows) {
        seen.add(Part.TICKET);
        rows.forEach(row -> holds.put(row.reservationId(), row));
    }

    void payments(List<PaymentRow> rows) {
        seen.add(Part.PAYMENT);
        rows.forEach(row -> payments.put(row.reservationId(), row));
    }

    void charges(List<ChargeRow> rows) {
        seen.add(Part.SANDBOX);
        rows.forEach(row -> charges.computeIfAbsent(row.reservationId(), first -> new ArrayList<>())
                .add(row));
    }

    void views(List<ViewRow> rows) {
        seen.add(Part.TICKETLIST);
        rows.forEach(row -> views.put(row.reservationId(), row));
    }

    /**
     * One for each reservation that anybody knows of.
     *
     * @param asked those that were asked for, known or not
     */
    List<Dossier> dossiers(Collection<UUID> asked) {
        Set<UUID> ids = new TreeSet<>(asked);
        List.of(reservations, holds, payments, charges, views).forEach(rows -> ids.addAll(rows.keySet()));
        return ids.stream().map(this::dossier).toList();
    }

    private Dossier dossier(UUID id) {
        return new Dossier(
                id,
                seen,
                parked.contains(id.toString()),
                Optional.ofNullable(reservations.get(id)),
                Optional.ofNullable(holds.get(id)),
                Optional.ofNullable(payments.get(id)),
                charges.getOrDefault(id, List.of()),
                Optional.ofNullable(views.get(id)));
    }
}
