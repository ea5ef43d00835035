select o.shard, o.id, o.topic, o.msg_key, o.headers::text as headers, o.payload
from unnest($1::smallint[]) as mine(shard)
cross join lateral (
    select *
    from outbox
    where outbox.shard = mine.shard
    order by id
    limit $2
) as o
order by o.id
limit $2
