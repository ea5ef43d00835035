-- The lock makes a replay that is about to clear a subject wait until what is parked behind it is there.
select subject
from parked_message
where consumer = $1 and subject = any($2::text[]) and discarded_at is null
order by id
for key share
