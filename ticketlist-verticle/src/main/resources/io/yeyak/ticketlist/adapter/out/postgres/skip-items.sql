-- What was begun is brought to its end: it may have been done already.
update job_item
set outcome = 'SKIPPED', code = 'job-cancelled'
where job_id = $1 and outcome = 'WAITING' and tries = 0
