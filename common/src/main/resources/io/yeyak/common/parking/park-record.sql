insert into parked_message
    (consumer, message_id, cause, reason, topic, kafka_partition, kafka_offset, headers, payload)
values ($1, $2, 'UNDECODABLE', $3, $4, $5, $6, $7::text::jsonb, $8)
on conflict (consumer, message_id) do nothing
