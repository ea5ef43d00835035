-- Each side is taken only if it is newer than what is stored, so that instances that hear of different sources of one
-- reservation at the same time lose nothing of each other's.
insert into reservation_view as v (
    generation, reservation_id, show_id,
    reservation_version, reservation, customer_id, state, requested_at, reservation_attention_at,
    hold_version, hold, approval_due_at, hold_attention_at,
    payment_version, payment, payment_attention_at)
select
    $1, reservation_id, show_id,
    reservation_version, reservation::json, customer_id, state, requested_at, reservation_attention_at,
    hold_version, hold::json, approval_due_at, hold_attention_at,
    payment_version, payment::json, payment_attention_at
from unnest(
    $2::uuid[], $3::uuid[],
    $4::bigint[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[],
    $10::bigint[], $11::text[], $12::timestamptz[], $13::timestamptz[],
    $14::bigint[], $15::text[], $16::timestamptz[])
    as n(
        reservation_id, show_id,
        reservation_version, reservation, customer_id, state, requested_at, reservation_attention_at,
        hold_version, hold, approval_due_at, hold_attention_at,
        payment_version, payment, payment_attention_at)
order by reservation_id
on conflict (generation, reservation_id) do update
set
    reservation = case when excluded.reservation_version > v.reservation_version
        then excluded.reservation else v.reservation end,
    customer_id = case when excluded.reservation_version > v.reservation_version
        then excluded.customer_id else v.customer_id end,
    state = case when excluded.reservation_version > v.reservation_version
        then excluded.state else v.state end,
    requested_at = case when excluded.reservation_version > v.reservation_version
        then excluded.requested_at else v.requested_at end,
    reservation_attention_at = case when excluded.reservation_version > v.reservation_version
        then excluded.reservation_attention_at else v.reservation_attention_at end,
    reservation_version = greatest(excluded.reservation_version, v.reservation_version),
    hold = case when excluded.hold_version > v.hold_version
        then excluded.hold else v.hold end,
    approval_due_at = case when excluded.hold_version > v.hold_version
        then excluded.approval_due_at else v.approval_due_at end,
    hold_attention_at = case when excluded.hold_version > v.hold_version
        then excluded.hold_attention_at else v.hold_attention_at end,
    hold_version = greatest(excluded.hold_version, v.hold_version),
    payment = case when excluded.payment_version > v.payment_version
        then excluded.payment else v.payment end,
    payment_attention_at = case when excluded.payment_version > v.payment_version
        then excluded.payment_attention_at else v.payment_attention_at end,
    payment_version = greatest(excluded.payment_version, v.payment_version)
where excluded.reservation_version > v.reservation_version
    or excluded.hold_version > v.hold_version
    or excluded.payment_version > v.payment_version
