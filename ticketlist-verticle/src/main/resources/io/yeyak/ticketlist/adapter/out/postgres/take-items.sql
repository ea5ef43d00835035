-- Who does not come back in time has lost them, and somebody else tries. Items of a job that was cancelled are taken
-- only if they were begun.
with taken as (
    select i.job_id, i.item_id, j.kind, j.actor, j.comment, j.context
    from job_item i
    join job j on j.job_id = i.job_id
    where i.outcome = 'WAITING'
        and i.due_at <= statement_timestamp()
        and (j.state = 'RUNNING' or i.tries > 0)
    order by i.due_at, i.item_id
    limit $1
    for update of i skip locked
    for key share of j skip locked
)
update job_item i
set tries = i.tries + 1, due_at = statement_timestamp() + make_interval(secs => $2)
from taken t
where i.job_id = t.job_id and i.item_id = t.item_id
returning t.job_id, t.item_id, t.kind, t.actor, t.comment, t.context, i.tries
