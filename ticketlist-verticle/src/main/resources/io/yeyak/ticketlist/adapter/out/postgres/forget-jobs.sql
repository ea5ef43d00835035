-- The oldest first, a bounded number at a time, with their items.
delete from job
where job_id in (
    select job_id
    from job
    where ended_at < clock_timestamp() - make_interval(secs => $1)
    order by ended_at
    limit 10)
