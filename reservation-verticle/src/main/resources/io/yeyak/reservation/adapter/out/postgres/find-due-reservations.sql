select reservation_id
from reservation
where due_at <= clock_timestamp()
order by due_at
limit $1
