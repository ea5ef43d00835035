select o.shard, o.id, o.topic, o.msg_key, o.headers::text as headers, o.payload,
    (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint) as oldest_running
from unnest($1::smallint[], $2::bigint[]) as mine(shard, floor)
cross join lateral (
    select *
    from outbox
    where outbox.shard = mine.shard and outbox.id > mine.floor
    order by id
    limit $3
) as o
order by o.id
limit $3
