select show_id
from show_cancellation
where due_at <= clock_timestamp()
order by due_at
limit $1
