insert into reservation
    (reservation_id, show_id, customer_id, state, version, requested_at, due_at, booking, progress)
select reservation_id, show_id, customer_id, state, version, requested_at, due_at, booking::json, progress::json
from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[], $7::timestamptz[],
        $8::text[], $9::text[])
    as r(reservation_id, show_id, customer_id, state, version, requested_at, due_at, booking, progress)
order by reservation_id
