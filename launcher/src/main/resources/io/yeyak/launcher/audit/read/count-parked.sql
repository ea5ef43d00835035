select count(*) as parked
from audit_parked
