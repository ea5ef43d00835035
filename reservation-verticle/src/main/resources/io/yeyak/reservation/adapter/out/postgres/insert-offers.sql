insert into offer (show_id, status, version, document)
select show_id, status, version, document::json
from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[]) as o(show_id, status, version, document)
order by show_id
