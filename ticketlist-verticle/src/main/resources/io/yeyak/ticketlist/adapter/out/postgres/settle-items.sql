-- Of one job at a time, so that nobody waits for another in a circle.
with settled as (
    update job_item i
    set outcome = n.outcome, code = n.code, detail = n.detail
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as n(item_id, outcome, code, detail)
    where i.job_id = $1 and i.item_id = n.item_id and i.outcome = 'WAITING'
    returning i.outcome
),
counted as (
    select
        count(*) as settled,
        count(*) filter (where outcome = 'DONE') as done,
        count(*) filter (where outcome = 'FAILED') as failed,
        count(*) filter (where outcome = 'SKIPPED') as skipped
    from settled
)
update job j
set done = j.done + c.done,
    failed = j.failed + c.failed,
    skipped = j.skipped + c.skipped,
    state = case
        when j.state = 'RUNNING' and j.done + j.failed + j.skipped + c.settled = j.total then 'DONE'
        else j.state end,
    ended_at = case
        when j.state = 'RUNNING' and j.done + j.failed + j.skipped + c.settled = j.total then clock_timestamp()
        else j.ended_at end
from counted c
where j.job_id = $1 and c.settled > 0
