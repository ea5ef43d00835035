select
    reservation_id, show_id, customer_id, state, version, due_at, total_minor, refund_minor, attention, heard_of_capture,
    coalesce(due_at < now() - interval '1 minute', false) as is_overdue
from audit_reservation
where reservation_id = any($1)
