insert into timeline (
    generation, reservation_id, event_id, source, version, type, at, actor_role, actor, causation_id, words_ko, words_en)
select
    $1, reservation_id, event_id, source, version, type, at, actor_role, actor, causation_id, words_ko, words_en
from unnest(
    $2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::text[], $7::timestamptz[], $8::text[], $9::text[],
    $10::uuid[], $11::text[], $12::text[])
    as n(reservation_id, event_id, source, version, type, at, actor_role, actor, causation_id, words_ko, words_en)
order by reservation_id, event_id
on conflict (generation, reservation_id, event_id) do nothing
