insert into outbox (shard, event_id, topic, msg_key, headers, payload)
select shard, event_id, topic, msg_key, headers::jsonb, payload
from unnest($1::smallint[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[])
    with ordinality as e(shard, event_id, topic, msg_key, headers, payload, position)
order by position
