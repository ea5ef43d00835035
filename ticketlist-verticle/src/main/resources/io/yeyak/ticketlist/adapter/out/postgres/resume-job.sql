-- Unless nothing had failed.
update job
set state = 'RUNNING', ended_at = null, failed = failed - $2::integer
where job_id = $1 and $2::integer > 0
