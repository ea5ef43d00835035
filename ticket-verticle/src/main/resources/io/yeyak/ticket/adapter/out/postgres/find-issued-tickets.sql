select reservation_id, fence, ticket_id, ticket_type_id
from issued_ticket
where reservation_id = any($1::uuid[])
order by reservation_id, fence, position
