select event_id, source, version, type, at, actor_role, actor, causation_id, words_ko, words_en
from timeline
where generation = $1 and reservation_id = $2
order by at, source, version
limit $3
