insert into show_view as v (generation, show_id, version, is_public, starts_at, registered_at, show)
select $1, show_id, version, is_public, starts_at, registered_at, show::json
from unnest($2::uuid[], $3::bigint[], $4::boolean[], $5::timestamptz[], $6::timestamptz[], $7::text[])
    as n(show_id, version, is_public, starts_at, registered_at, show)
order by show_id
on conflict (generation, show_id) do update
set
    version = excluded.version,
    is_public = excluded.is_public,
    starts_at = excluded.starts_at,
    show = excluded.show
where v.version < excluded.version
