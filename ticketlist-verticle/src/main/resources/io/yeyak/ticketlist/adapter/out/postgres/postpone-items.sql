update job_item i
set due_at = statement_timestamp() + make_interval(secs => n.rest_seconds), code = n.code, detail = n.detail
from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[]) as n(item_id, rest_seconds, code, detail)
where i.job_id = $1 and i.item_id = n.item_id and i.outcome = 'WAITING'
