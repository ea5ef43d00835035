select count(*) as stored
from audit_reservation
