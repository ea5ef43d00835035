insert into outbox (shard, event_id, topic, msg_key, headers, payload)
select shard, event_id, topic, msg_key, headers::jsonb, payload
from unnest($1::smallint[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[])
    with ordinality as e(shard, event_id, topic, msg_key, headers, payload, position)
-- The transaction has its number before it takes an id: the relay tells by that who may still store a low one.
where pg_current_xact_id() is not null
order by position
