select a.customer_id, a.show_id, a.ticket_type_id, a.live
from allowance a
join unnest($1::text[], $2::uuid[]) as patron(customer_id, show_id)
    on a.customer_id = patron.customer_id and a.show_id = patron.show_id
where a.customer_id = any($1::text[])
order by a.customer_id, a.show_id, a.ticket_type_id
for no key update of a
