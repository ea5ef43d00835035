update show s
set status = n.status, announced_at = n.announced_at, announcement_pending = n.announcement_pending,
    version = n.version, due_at = n.due_at
from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::boolean[], $5::bigint[], $6::timestamptz[])
    as n(show_id, status, announced_at, announcement_pending, version, due_at)
where s.show_id = any($1::uuid[]) and s.show_id = n.show_id
