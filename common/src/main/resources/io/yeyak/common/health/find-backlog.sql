-- What waits: to be published (counted up to a bound, and the oldest of each shard), and for an administrator.
select
    (select count(*) from (select from outbox limit 100000) as waiting) as outbox_events,
    (
        select greatest(0, coalesce(extract(epoch from clock_timestamp() - min(oldest.created_at)), 0))::bigint
        from generate_series(0, $2::integer - 1) as all_shards(shard)
        cross join lateral (
            select created_at
            from outbox
            where outbox.shard = all_shards.shard
            order by id
            limit 1
        ) as oldest
    ) as outbox_oldest_seconds,
    (select count(*) from parked_message where consumer = $1 and discarded_at is null) as parked_messages
