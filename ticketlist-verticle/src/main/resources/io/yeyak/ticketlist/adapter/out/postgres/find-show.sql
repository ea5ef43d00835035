select show_id, registered_at as at, show::text
from show_view
where generation = (select generation from generation where state = 'LIVE')
    and show_id = $1
