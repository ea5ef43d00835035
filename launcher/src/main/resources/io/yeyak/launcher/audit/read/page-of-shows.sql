select show_id, version
from audit_show
where show_id > $1
order by show_id
limit $2
