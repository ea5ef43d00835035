-- The reservation may be closed already, and Ticket not yet know.
select v.generation, v.reservation_id, v.show_id, v.approval_due_at,
    v.reservation::text, v.hold::text, v.payment::text, s.show::text
from reservation_view v
left join show_view s on s.generation = v.generation and s.show_id = v.show_id
where v.generation = (select generation from generation where state = 'LIVE')
    and v.approval_due_at is not null
    and (v.approval_due_at, v.reservation_id) > ($1, $2)
    and (v.state is null or v.state not in ('REJECTED', 'EXPIRED', 'CANCELLED', 'REFUNDED'))
order by v.approval_due_at, v.reservation_id
limit $3
