-- What an auditor may read of the provider's books. An auditor is another process, possibly under a role of its own, and
-- never reads a table: columns are only ever added to this view.

create index if not exists payment_of_reservation on payment (reservation_id);
create index if not exists refund_of_payment on refund (payment_id);
create index if not exists movement_of_payment on movement (payment_id);

create or replace view audit_charge as
select
    p.payment_id, p.reference, p.reservation_id, p.status, p.amount_minor, p.refunded_minor,
    (
        select jsonb_agg(jsonb_build_object('reference', r.reference, 'amountMinor', r.amount_minor) order by r.refund_id)
        from refund r
        where r.payment_id = p.payment_id
    ) as refunds,
    (
        select jsonb_agg(jsonb_build_object('kind', m.kind, 'amountMinor', m.amount_minor) order by m.movement_id)
        from movement m
        where m.payment_id = p.payment_id
    ) as movements
from payment p;

comment on view audit_charge is 'Each payment as the provider keeps it, with what really happened to money.';
