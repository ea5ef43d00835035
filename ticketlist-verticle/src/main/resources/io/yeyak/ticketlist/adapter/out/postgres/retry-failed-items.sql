update job_item
set outcome = 'WAITING', code = null, detail = null, tries = 0, due_at = clock_timestamp()
where job_id = $1 and outcome = 'FAILED'
