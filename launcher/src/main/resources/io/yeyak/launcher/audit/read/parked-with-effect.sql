select p.id, p.consumer, p.message_id, p.subject
from audit_parked p
join audit_inbox i on i.consumer = p.consumer and i.event_id = p.message_id
limit 1000
