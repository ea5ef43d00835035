insert into allowance (customer_id, show_id, ticket_type_id, live)
select customer_id, show_id, ticket_type_id, live
from unnest($1::text[], $2::uuid[], $3::uuid[], $4::int[]) as a(customer_id, show_id, ticket_type_id, live)
order by customer_id, show_id, ticket_type_id
