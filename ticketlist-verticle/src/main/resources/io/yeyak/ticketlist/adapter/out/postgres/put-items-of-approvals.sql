-- The reservation may be closed already, and Ticket not yet know.
insert into job_item (job_id, item_id)
select $1::uuid, v.reservation_id
from reservation_view v
where v.generation = (select generation from generation where state = 'LIVE')
    and v.approval_due_at is not null
    and (v.state is null or v.state not in ('REJECTED', 'EXPIRED', 'CANCELLED', 'REFUNDED'))
    /* further conditions */
limit $2
