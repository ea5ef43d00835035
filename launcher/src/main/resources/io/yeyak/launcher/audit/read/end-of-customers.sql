select customer_id
from audit_allowance
where customer_id > $1
order by customer_id
offset $2
limit 1
