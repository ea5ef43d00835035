-- What an auditor may read of the messages of a context. An auditor is another process, possibly under a role of its own,
-- and never reads a table: columns are only ever added to these views.

create or replace view audit_outbox as
select shard, id, event_id, topic, msg_key, headers ->> 'ce_type' as type, headers ->> 'ce_subject' as subject, created_at
from outbox;

comment on view audit_outbox is 'Events that Kafka does not have yet. Nothing stays for long while Kafka is there.';

create or replace view audit_outbox_archive as
select id, event_id, topic, msg_key, headers ->> 'ce_type' as type, headers ->> 'ce_subject' as subject, published_at
from outbox_archive;

comment on view audit_outbox_archive is 'Events that Kafka has acknowledged, of the last days: each is in its topic.';

create or replace view audit_inbox as
select consumer, event_id
from inbox;

comment on view audit_inbox is 'Events that had their effect here.';

create or replace view audit_parked as
select id, consumer, message_id, subject, parked_at
from parked_message
where discarded_at is null;

comment on view audit_parked is 'Messages that wait for a person: none of them had its effect.';
