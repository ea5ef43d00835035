select coalesce((
    select (extract(epoch from recorded_at - occurred_at) * 1000)::bigint
    from feed
    order by seq desc
    limit 1), 0) as lag_millis
