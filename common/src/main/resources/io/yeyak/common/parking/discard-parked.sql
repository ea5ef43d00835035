with discarded as (
    update parked_message
    set discarded_at = clock_timestamp(), discarded_by = $3, discard_reason = $4
    where consumer = $1 and message_id = $2 and discarded_at is null
    returning message_id, subject
)
-- Delivered again, it must not have its effect after all.
insert into inbox (consumer, event_id, note)
select $1, message_id, 'discarded'
from discarded
where subject is not null
on conflict do nothing
