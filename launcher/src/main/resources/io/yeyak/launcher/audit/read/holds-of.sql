select
    reservation_id, show_id, state, reason, fence, version, due_at, expires_at, lines::text as lines,
    approval_state, approval_due_at, on_timeout, tickets::text as tickets,
    coalesce(due_at < now() - interval '1 minute', false) as is_overdue
from audit_hold
where reservation_id = any($1)
