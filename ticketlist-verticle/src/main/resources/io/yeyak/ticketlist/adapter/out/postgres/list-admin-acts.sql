select v.event_id, v.at, v.actor, v.type, v.subject_kind, v.subject_id, v.show_id, v.words_ko, v.words_en, v.comment
from admin_act v
where v.generation = (select generation from generation where state = 'LIVE')
    and (v.at, v.event_id) < ($1, $2)
    /* further conditions */
order by v.at desc, v.event_id desc
limit $3
