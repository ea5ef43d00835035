select seq, topic, customer_id, version, data::text
from feed
where seq > $1
order by seq
limit $2
