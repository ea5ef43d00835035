select reservation_id, show_id, customer_id, state, reservation_version, hold_version, payment_version
from audit_reservation_view
where reservation_id = any($1)
