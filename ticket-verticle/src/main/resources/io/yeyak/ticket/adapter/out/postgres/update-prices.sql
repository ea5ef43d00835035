update ticket_type t
set price_minor = n.price_minor
from unnest($1::uuid[], $2::bigint[]) as n(ticket_type_id, price_minor)
where t.ticket_type_id = any($1::uuid[]) and t.ticket_type_id = n.ticket_type_id
