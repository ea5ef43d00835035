select v.generation, v.reservation_id, v.show_id, v.requested_at,
    v.reservation::text, v.hold::text, v.payment::text, s.show::text
from reservation_view v
left join show_view s on s.generation = v.generation and s.show_id = v.show_id
where v.generation = (select generation from generation where state = 'LIVE')
    and v.requested_at is not null
    and (v.requested_at, v.reservation_id) < ($1, $2)
    and ($4::text is null or v.customer_id = $4)
    and ($5::uuid is null or v.show_id = $5)
    and ($6::text is null or v.state = $6)
    and ($7::boolean is null or (v.attention_at is not null) = $7)
order by v.requested_at desc, v.reservation_id desc
limit $3
