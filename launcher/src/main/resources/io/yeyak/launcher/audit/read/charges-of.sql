select
    payment_id, reference, reservation_id, status, amount_minor, refunded_minor,
    refunds::text as refunds, movements::text as movements
from audit_charge
where reservation_id = any($1)
order by payment_id
