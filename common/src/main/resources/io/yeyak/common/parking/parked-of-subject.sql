select id, message_id, cause, reason, subject, topic, kafka_partition, kafka_offset, headers::text as headers,
    payload, parked_at, tries, last_error
from parked_message
where consumer = $1 and subject = $2 and discarded_at is null
order by id
limit 10000
