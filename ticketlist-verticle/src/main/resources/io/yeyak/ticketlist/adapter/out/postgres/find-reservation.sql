-- Whose it is, is part of the question: what belongs to somebody else does not exist.
select v.generation, v.reservation_id, v.show_id, v.requested_at,
    v.reservation::text, v.hold::text, v.payment::text, s.show::text
from reservation_view v
left join show_view s on s.generation = v.generation and s.show_id = v.show_id
where v.generation = (select generation from generation where state = 'LIVE')
    and v.reservation_id = $1
    and v.reservation_version >= greatest($3::bigint, 1)
    and ($2::text is null or v.customer_id = $2)
