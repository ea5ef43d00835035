insert into job_item (job_id, item_id)
select distinct $1::uuid, id
from unnest($2::uuid[]) as n(id)
limit $3
