select count(*) as remaining
from parked_message
where consumer = $1 and subject = $2 and discarded_at is null
