select show_id
from offer
where show_id = any($1::uuid[])
order by show_id
for no key update
