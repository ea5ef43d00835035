update inbox i
set note = n.note
from unnest($2::uuid[], $3::text[]) as n(event_id, note)
where i.consumer = $1 and i.event_id = any($2::uuid[]) and i.event_id = n.event_id
