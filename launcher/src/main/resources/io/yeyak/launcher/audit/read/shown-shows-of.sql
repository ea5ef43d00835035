select show_id, version
from audit_show_view
where show_id = any($1)
