select v.generation, v.reservation_id, v.show_id, v.attention_at,
    v.reservation::text, v.hold::text, v.payment::text, null::text as show
from reservation_view v
where v.generation = (select generation from generation where state = 'LIVE')
    and v.attention_at is not null
    and (v.attention_at, v.reservation_id) > ($1, $2)
order by v.attention_at, v.reservation_id
limit $3
