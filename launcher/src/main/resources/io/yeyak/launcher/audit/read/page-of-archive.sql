select id, event_id, msg_key, type, subject
from audit_outbox_archive
where (msg_key, id) > ($1, $2) and published_at <= $3
order by msg_key, id
limit $4
