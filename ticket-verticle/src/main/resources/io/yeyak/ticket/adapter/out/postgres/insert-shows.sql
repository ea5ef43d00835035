insert into show (show_id, title_ko, title_en, venue_ko, venue_en, starts_at, time_zone, cancellation_policy, status,
    announced_at, announcement_pending, version, due_at)
select show_id, title_ko, title_en, venue_ko, venue_en, starts_at, time_zone, cancellation_policy::jsonb, status,
    announced_at, announcement_pending, version, due_at
from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::text[],
        $9::text[], $10::timestamptz[], $11::boolean[], $12::bigint[], $13::timestamptz[])
    as n(show_id, title_ko, title_en, venue_ko, venue_en, starts_at, time_zone, cancellation_policy, status,
        announced_at, announcement_pending, version, due_at)
order by show_id
