-- The oldest first, a bounded number at a time. The newest frame stays, however old: it says how far the numbers are.
with oldest as (
    select seq, recorded_at
    from feed
    where seq < (select max(seq) from feed)
    order by seq
    limit 10000
)
delete from feed
using oldest
where feed.seq = oldest.seq and oldest.recorded_at < clock_timestamp() - make_interval(secs => $1)
