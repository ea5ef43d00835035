select show_id, version
from audit_show
where show_id = any($1)
