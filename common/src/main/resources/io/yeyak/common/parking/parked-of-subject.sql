select id, message_id, cause, coalesce(last_error, reason) as reason, subject, topic, headers::text as headers,
    payload, parked_at
from parked_message
where consumer = $1 and subject = $2 and discarded_at is null
order by id
limit 10000
