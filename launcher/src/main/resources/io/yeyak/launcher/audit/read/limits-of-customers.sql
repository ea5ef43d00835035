-- In one statement, so that counters and reservations are of one moment.
select customer_id, show_id, ticket_type_id, coalesce(c.live, 0) as counted, coalesce(h.live, 0) as held
from (
    select customer_id, show_id, ticket_type_id, live
    from audit_allowance
    where customer_id > $1 and customer_id <= $2
) c
full join (
    select customer_id, show_id, ticket_type_id, sum(quantity) as live
    from audit_live_line
    where customer_id > $1 and customer_id <= $2
    group by customer_id, show_id, ticket_type_id
) h using (customer_id, show_id, ticket_type_id)
