select reservation_id, show_id, reservation::text, hold::text, payment::text
from reservation_view
where generation = $1 and reservation_id = any($2::uuid[])
