update hold h
set state = n.state, reason = n.reason, customer_id = n.customer_id, lines = n.lines::jsonb,
    amount_minor = n.amount_minor, currency = n.currency, requested_at = n.requested_at, fence = n.fence,
    pay_by = n.pay_by, expires_at = n.expires_at, deferrals = n.deferrals, decline_extended = n.decline_extended,
    version = n.version, due_at = n.due_at
from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[],
        $9::timestamptz[], $10::bigint[], $11::timestamptz[], $12::timestamptz[], $13::integer[], $14::boolean[],
        $15::bigint[], $16::timestamptz[])
    as n(reservation_id, show_id, state, reason, customer_id, lines, amount_minor, currency, requested_at, fence,
        pay_by, expires_at, deferrals, decline_extended, version, due_at)
where h.reservation_id = any($1::uuid[]) and h.reservation_id = n.reservation_id
