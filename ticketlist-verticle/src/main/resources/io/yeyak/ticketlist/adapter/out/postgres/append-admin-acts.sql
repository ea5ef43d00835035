insert into admin_act (
    generation, event_id, at, actor, type, subject_kind, subject_id, show_id, words_ko, words_en, comment)
select $1, event_id, at, actor, type, subject_kind, subject_id, show_id, words_ko, words_en, comment
from unnest(
    $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::text[],
    $10::text[], $11::text[])
    as n(event_id, at, actor, type, subject_kind, subject_id, show_id, words_ko, words_en, comment)
order by event_id
on conflict (generation, event_id) do nothing
