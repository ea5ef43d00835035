update job
set total = $2::integer,
    state = case when $2::integer = 0 then 'DONE' else state end,
    ended_at = case when $2::integer = 0 then clock_timestamp() end
where job_id = $1
