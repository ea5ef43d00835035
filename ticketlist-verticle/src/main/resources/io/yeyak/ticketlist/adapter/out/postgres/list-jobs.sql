select job_id, kind, state, actor, comment, context, fingerprint, created_at, ended_at, total, done, failed, skipped
from job
where (created_at, job_id) < ($1, $2)
order by created_at desc, job_id desc
limit $3
