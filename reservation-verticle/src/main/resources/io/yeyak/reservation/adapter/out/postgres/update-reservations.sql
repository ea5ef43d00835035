update reservation r
set state = n.state, version = n.version, due_at = n.due_at, progress = n.progress::json
from unnest($1::uuid[], $2::text[], $3::bigint[], $4::timestamptz[], $5::text[])
    as n(reservation_id, state, version, due_at, progress)
where r.reservation_id = any($1::uuid[]) and r.reservation_id = n.reservation_id
