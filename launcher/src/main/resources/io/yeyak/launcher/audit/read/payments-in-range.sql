select
    reservation_id, show_id, amount_minor, state, version, due_at,
    attempts::text as attempts, refunds::text as refunds, entries::text as entries,
    coalesce(due_at < now() - interval '1 minute', false) as is_overdue
from audit_payment
where reservation_id > $1 and reservation_id <= $2
