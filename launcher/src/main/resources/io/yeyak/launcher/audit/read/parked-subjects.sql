select distinct subject
from audit_parked
where subject is not null
limit 10000
