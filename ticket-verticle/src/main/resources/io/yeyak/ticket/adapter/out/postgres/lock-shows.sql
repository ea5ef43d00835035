select show_id, title_ko, title_en, venue_ko, venue_en, starts_at, time_zone, status,
    cancellation_policy::text as cancellation_policy,
    announced_at, announcement_pending, version
from show
where show_id = any($1::uuid[])
order by show_id
for update
