insert into parked_message (consumer, message_id, cause, reason, subject, topic, headers, payload)
select $1, message_id, cause, reason, subject, topic, headers::jsonb, payload
from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[])
    with ordinality as m(message_id, cause, reason, subject, topic, headers, payload, position)
order by position
on conflict (consumer, message_id) do nothing
