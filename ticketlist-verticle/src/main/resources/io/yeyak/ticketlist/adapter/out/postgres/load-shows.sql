select show_id, version, registered_at
from show_view
where generation = $1 and show_id = any($2::uuid[])
