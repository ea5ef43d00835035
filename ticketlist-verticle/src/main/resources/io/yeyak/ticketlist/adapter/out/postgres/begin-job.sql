insert into job (job_id, kind, actor, comment, context, fingerprint)
values ($1, $2, $3, $4, $5, $6)
on conflict (job_id) do nothing
