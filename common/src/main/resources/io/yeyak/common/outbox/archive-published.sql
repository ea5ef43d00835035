with published as (
    delete from outbox o
    using unnest($1::smallint[], $2::bigint[]) as p(shard, id)
    where o.shard = p.shard and o.id = p.id
    returning o.shard, o.id, o.event_id, o.topic, o.msg_key, o.headers, o.payload, o.created_at
), archived as (
    insert into outbox_archive (shard, id, event_id, topic, msg_key, headers, payload, created_at)
    select shard, id, event_id, topic, msg_key, headers, payload, created_at
    from published
)
select pg_current_xact_id()::text::bigint as transaction
