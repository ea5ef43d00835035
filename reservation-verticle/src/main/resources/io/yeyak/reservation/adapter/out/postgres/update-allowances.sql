update allowance a
set live = n.live
from unnest($1::text[], $2::uuid[], $3::uuid[], $4::int[]) as n(customer_id, show_id, ticket_type_id, live)
where a.customer_id = any($1::text[])
    and a.customer_id = n.customer_id and a.show_id = n.show_id and a.ticket_type_id = n.ticket_type_id
