insert into show_cancellation (show_id, started_at, after_reservation, failures, cancelled, due_at)
select show_id, started_at, after_reservation, failures, cancelled, due_at
from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::bigint[], $5::bigint[], $6::timestamptz[])
    as c(show_id, started_at, after_reservation, failures, cancelled, due_at)
order by show_id
on conflict (show_id) do update
set after_reservation = excluded.after_reservation, failures = excluded.failures, cancelled = excluded.cancelled,
    due_at = excluded.due_at
