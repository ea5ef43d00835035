-- By differences: even if what was read were stale, the constraints would refuse to sell a ticket twice.
update stock s
set capacity = s.capacity + d.capacity, available = s.available + d.available, held = s.held + d.held,
    sold = s.sold + d.sold, blocked = s.blocked + d.blocked
from unnest($1::uuid[], $2::integer[], $3::integer[], $4::integer[], $5::integer[], $6::integer[])
    as d(ticket_type_id, capacity, available, held, sold, blocked)
where s.ticket_type_id = any($1::uuid[]) and s.ticket_type_id = d.ticket_type_id
