update parked_message p
set tries = tries + 1, last_tried_at = clock_timestamp(), last_error = t.error
from unnest($2::uuid[], $3::text[]) as t(message_id, error)
where p.consumer = $1 and p.message_id = t.message_id
