select show_id, starts_at as at, show::text
from show_view
where generation = (select generation from generation where state = 'LIVE')
    and is_public
