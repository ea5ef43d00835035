-- Whoever takes items passes by meanwhile.
select state
from job
where job_id = $1
for update
