update job
set state = 'CANCELLED', ended_at = clock_timestamp(), skipped = skipped + $2::integer
where job_id = $1
