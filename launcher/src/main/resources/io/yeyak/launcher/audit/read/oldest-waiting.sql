-- The first of each shard: the others wait for it.
select
    shard, id, event_id, type, subject, created_at,
    extract(epoch from clock_timestamp() - created_at)::double precision as seconds
from generate_series(0, 15) as n
cross join lateral (
    select shard, id, event_id, type, subject, created_at
    from audit_outbox
    where shard = n
    order by id
    limit 1
) as oldest
