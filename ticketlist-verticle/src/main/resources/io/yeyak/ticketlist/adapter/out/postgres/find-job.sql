select job_id, kind, state, actor, comment, context, fingerprint, created_at, ended_at, total, done, failed, skipped
from job
where job_id = $1
