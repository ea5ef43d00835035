select v.generation, v.reservation_id, v.show_id, v.requested_at,
    v.reservation::text, v.hold::text, v.payment::text, s.show::text
from reservation_view v
left join show_view s on s.generation = v.generation and s.show_id = v.show_id
where v.generation = (select generation from generation where state = 'LIVE')
    and (v.requested_at, v.reservation_id) < ($1, $2)
    /* further conditions */
order by v.requested_at desc, v.reservation_id desc
limit $3
