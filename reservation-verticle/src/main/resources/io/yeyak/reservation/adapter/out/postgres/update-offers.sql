update offer o
set status = n.status, version = n.version, document = n.document::json
from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[]) as n(show_id, status, version, document)
where o.show_id = any($1::uuid[]) and o.show_id = n.show_id
