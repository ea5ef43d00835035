package io.yeyak.launcher.system;

import io.yeyak.launcher.settings.Role;

/** What somebody breaks in a database, by the invariant that is violated then, and how it is put right again. */
enum Sabotage {
    STOCK(
            Role.TICKET,
            "update stock set held = held + 1, available = available - 1 where ticket_type_id = '{type}'",
            "update stock set held = held - 1, available = available + 1 where ticket_type_id = '{type}'",
            "{type}"),
    TICKETS(
            Role.TICKET,
            "update issued_ticket set state = 'REVOKED' where reservation_id = '{confirmed}' and position = 0",
            "update issued_ticket set state = 'ISSUED' where reservation_id = '{confirmed}'",
            "{confirmed}"),
    LIMIT(
            Role.RESERVATION,
            "update allowance set live = live + 1 where ticket_type_id = '{type}'",
            "update allowance set live = live - 1 where ticket_type_id = '{type}'",
            "{type}"),
    DEADLINE(
            Role.TICKET,
            "update hold set due_at = null where reservation_id = '{held}'",
            "update hold set due_at = expires_at where reservation_id = '{held}'",
            "{held}"),
    HOLD(
            Role.RESERVATION,
            "update reservation set state = 'EXPIRED' where reservation_id = '{held}'",
            "update reservation set state = 'HELD' where reservation_id = '{held}'",
            "{held}"),
    CONFIRMED(
            Role.RESERVATION,
            "update reservation set state = 'CONFIRMED' where reservation_id = '{held}'",
            "update reservation set state = 'HELD' where reservation_id = '{held}'",
            "{held}"),
    MONEY(
            Role.PAYMENT,
            "update refund set amount_minor = amount_minor - 100 where reservation_id = '{refunded}'",
            "update refund set amount_minor = amount_minor + 100 where reservation_id = '{refunded}'",
            "{refunded}"),
    LEDGER(
            Role.PAYMENT,
            "insert into ledger_entry (reservation_id, cause, debit, credit, amount_minor, currency)"
                    + " values ('{confirmed}', 'sabotage', 'CLEARING', 'REVENUE', 1, 'KRW')",
            "alter table ledger_entry disable trigger user; delete from ledger_entry where cause = 'sabotage';"
                    + " alter table ledger_entry enable trigger user",
            "{confirmed}"),
    CHARGE(
            Role.SANDBOX,
            "update payment set refunded_minor = 1 where reservation_id = '{confirmed}'",
            "update payment set refunded_minor = 0 where reservation_id = '{confirmed}'",
            "reference"),
    PROVIDER(
            Role.SANDBOX,
            "update payment set amount_minor = amount_minor + 1 where reservation_id = '{confirmed}'",
            "update payment set amount_minor = amount_minor - 1 where reservation_id = '{confirmed}'",
            "{confirmed}"),
    /** A lie of the provider's that nobody asks after. */
    PROVIDER_LIE(
            "PROVIDER",
            Role.SANDBOX,
            "update payment set status = 'AUTHORISED' where reservation_id = '{confirmed}';"
                    + " delete from movement where kind = 'CAPTURED' and payment_id in"
                    + " (select payment_id from payment where reservation_id = '{confirmed}')",
            "update payment set status = 'CAPTURED' where reservation_id = '{confirmed}';"
                    + " insert into movement (payment_id, kind, amount_minor)"
                    + " select payment_id, 'CAPTURED', amount_minor from payment where reservation_id = '{confirmed}'",
            "{confirmed}"),
    KNOWN(
            Role.TICKET,
            "insert into hold (reservation_id, show_id, state, fence, deferrals, decline_extended, version)"
                    + " values ('{nobody}', '{nobody}', 'TOMBSTONE', 0, 0, false, 0)",
            "delete from hold where reservation_id = '{nobody}'",
            "{nobody}"),
    LIST(
            Role.TICKETLIST,
            "update reservation_view set hold_version = hold_version - 1 where reservation_id = '{confirmed}'",
            "update reservation_view set hold_version = hold_version + 1 where reservation_id = '{confirmed}'",
            "{confirmed}"),
    INBOX(
            Role.PAYMENT,
            "insert into parked_message (consumer, message_id, cause, reason, topic, headers)"
                    + " select consumer, event_id, 'FAILED', 'sabotage', 'ticket.events', '{}' from inbox limit 1",
            "delete from parked_message where reason = 'sabotage'",
            "is in the inbox of payment"),
    LOG(
            Role.RESERVATION,
            "insert into outbox_archive (shard, id, event_id, topic, msg_key, headers, payload, created_at)"
                    + " values (0, 987654321, '{nobody}', 'reservation.events', '{nobody}', '{}', '', now())",
            "delete from outbox_archive where id = 987654321",
            "{nobody}");

    private final String invariant;
    private final Role owner;
    private final String harm;
    private final String cure;
    private final String named;

    Sabotage(Role owner, String harm, String cure, String named) {
        this("", owner, harm, cure, named);
    }

    Sabotage(String invariant, Role owner, String harm, String cure, String named) {
        this.invariant = invariant;
        this.owner = owner;
        this.harm = harm;
        this.cure = cure;
        this.named = named;
    }

    /** Which invariant is violated: the one of the same name, unless another one is said. */
    String invariant() {
        return invariant.isEmpty() ? name() : invariant;
    }

    Role owner() {
        return owner;
    }

    String harm() {
        return harm;
    }

    String cure() {
        return cure;
    }

    /** What the auditor has to name. */
    String named() {
        return named;
    }
}
