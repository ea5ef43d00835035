insert into hold (reservation_id, show_id, state, reason, customer_id, lines, amount_minor, currency, requested_at,
    fence, pay_by, expires_at, deferrals, decline_extended, version, due_at)
select reservation_id, show_id, state, reason, customer_id, lines::jsonb, amount_minor, currency, requested_at,
    fence, pay_by, expires_at, deferrals, decline_extended, version, due_at
from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[],
        $9::timestamptz[], $10::bigint[], $11::timestamptz[], $12::timestamptz[], $13::integer[], $14::boolean[],
        $15::bigint[], $16::timestamptz[])
    as n(reservation_id, show_id, state, reason, customer_id, lines, amount_minor, currency, requested_at, fence,
        pay_by, expires_at, deferrals, decline_extended, version, due_at)
order by reservation_id
