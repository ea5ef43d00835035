select t.ticket_type_id, t.show_id, t.name_ko, t.name_en, t.price_minor, t.currency, t.sale_starts_at, t.sale_ends_at,
    t.max_per_reservation, t.max_per_customer, t.approval_mode, t.auto_approve_up_to, t.approval_within_millis,
    t.approval_timeout, t.hold_while_pending, t.pay_within_millis, s.capacity, s.held, s.sold, s.blocked
from ticket_type t
join stock s using (ticket_type_id)
where t.show_id = any($1::uuid[])
order by t.show_id, t.position
