select reservation_id, show_id, customer_id, version, requested_at, booking::text as booking, progress::text as progress
from reservation
where reservation_id = any($1::uuid[])
order by reservation_id
for no key update
