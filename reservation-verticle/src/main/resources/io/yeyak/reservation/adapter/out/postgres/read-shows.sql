select o.show_id, o.document::text as offer,
    c.started_at, c.after_reservation, c.failures, c.cancelled, c.due_at
from offer o
left join show_cancellation c on c.show_id = o.show_id
where o.show_id = any($1::uuid[])
