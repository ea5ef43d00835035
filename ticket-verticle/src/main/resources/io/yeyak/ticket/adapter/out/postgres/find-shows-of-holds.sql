select reservation_id, show_id
from hold
where reservation_id = any($1::uuid[])
