insert into approval (reservation_id, state, requested_at, due_at, on_timeout, decided_by, reason, closed_at)
select reservation_id, state, requested_at, due_at, on_timeout, decided_by, reason, closed_at
from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[], $7::text[],
        $8::timestamptz[])
    as n(reservation_id, state, requested_at, due_at, on_timeout, decided_by, reason, closed_at)
order by reservation_id
on conflict (reservation_id) do update
set state = excluded.state, due_at = excluded.due_at, on_timeout = excluded.on_timeout,
    decided_by = excluded.decided_by, reason = excluded.reason, closed_at = excluded.closed_at
