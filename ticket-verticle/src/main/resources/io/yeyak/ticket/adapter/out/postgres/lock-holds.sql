-- The lock matters where the show is unknown and has no row to lock.
select h.reservation_id, h.show_id, h.state, h.reason, h.customer_id, h.lines::text as lines, h.amount_minor, h.currency,
    h.requested_at, h.fence, h.pay_by, h.expires_at, h.deferrals, h.decline_extended, h.version,
    a.state as approval_state, a.requested_at as approval_requested_at, a.due_at as approval_due_at, a.on_timeout,
    a.decided_by, a.reason as approval_reason, a.closed_at
from hold h
left join approval a using (reservation_id)
where h.reservation_id = any($1::uuid[])
order by h.reservation_id
for update of h
