-- Those that can be cancelled.
insert into job_item (job_id, item_id)
select $1::uuid, v.reservation_id
from reservation_view v
where v.generation = (select generation from generation where state = 'LIVE')
    and v.state in ('REQUESTED', 'AWAITING_APPROVAL', 'HELD', 'PAYMENT_DEFERRED', 'FINALIZING', 'CONFIRMED')
    /* further conditions */
limit $2
