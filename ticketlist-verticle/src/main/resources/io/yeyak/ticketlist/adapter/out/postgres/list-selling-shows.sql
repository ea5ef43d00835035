-- One show, or those that everybody may know of and that are not over, the next one first.
select show_id, show::text
from show_view
where generation = (select generation from generation where state = 'LIVE')
    and (show_id = $1::uuid or $1::uuid is null and is_public and starts_at > $2)
order by starts_at, show_id
limit $3
