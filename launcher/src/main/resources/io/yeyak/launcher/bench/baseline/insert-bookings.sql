insert into shop_booking (id, ticket_id, customer, quantity, state)
select id, $2, customer, 1, 'HELD'
from unnest($1::uuid[], $3::text[]) as wanted (id, customer)
