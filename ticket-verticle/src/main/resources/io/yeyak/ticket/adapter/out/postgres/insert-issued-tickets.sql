insert into issued_ticket (reservation_id, fence, position, ticket_id, ticket_type_id, state)
select reservation_id, fence, position, ticket_id, ticket_type_id, state
from unnest($1::uuid[], $2::bigint[], $3::integer[], $4::uuid[], $5::uuid[], $6::text[])
    as n(reservation_id, fence, position, ticket_id, ticket_type_id, state)
order by reservation_id, fence, position
