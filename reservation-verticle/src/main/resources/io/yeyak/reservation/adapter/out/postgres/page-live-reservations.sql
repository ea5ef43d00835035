select reservation_id
from reservation
where show_id = $1 and reservation_id > $2
    and state in ('REQUESTED', 'AWAITING_APPROVAL', 'HELD', 'PAYMENT_DEFERRED', 'FINALIZING', 'CONFIRMED', 'CANCELLING')
order by reservation_id
limit $3
