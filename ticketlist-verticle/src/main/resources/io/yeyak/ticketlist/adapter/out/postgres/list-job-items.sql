select v.item_id, v.outcome, v.code, v.detail
from job_item v
where v.job_id = $1 and v.item_id > $2
    /* further conditions */
order by v.item_id
limit $3
