insert into inbox (consumer, event_id)
select $1, event_id
from unnest($2::uuid[]) as delivered(event_id)
on conflict do nothing
returning event_id
