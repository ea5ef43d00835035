insert into shop_outbox (subject, type, payload)
select subject, 'TicketsHeld.v1', payload
from unnest($1::uuid[], $2::text[]) as happened (subject, payload)
