insert into ticket_type (ticket_type_id, show_id, position, name_ko, name_en, price_minor, currency, sale_starts_at,
    sale_ends_at, max_per_reservation, max_per_customer, approval_mode, auto_approve_up_to, approval_within_millis,
    approval_timeout, hold_while_pending, pay_within_millis)
select *
from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::text[], $6::bigint[], $7::text[],
    $8::timestamptz[], $9::timestamptz[], $10::integer[], $11::integer[], $12::text[], $13::integer[], $14::bigint[],
    $15::text[], $16::text[], $17::bigint[])
