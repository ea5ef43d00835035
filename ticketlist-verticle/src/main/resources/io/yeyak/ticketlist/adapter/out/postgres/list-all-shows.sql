select show_id, registered_at as at, show::text
from show_view
where generation = (select generation from generation where state = 'LIVE')
    and (registered_at, show_id) < ($1, $2)
order by registered_at desc, show_id desc
limit $3
