-- Events to be published. A row's shard follows from its key, for ever; within a shard ids rise in commit order for
-- each aggregate, because its row is locked before its events are inserted.
create table outbox (
    shard smallint not null,
    id bigint generated always as identity,
    event_id uuid not null,
    topic text not null,
    msg_key text not null,
    headers jsonb not null,
    payload bytea not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (shard, id)
) with (
    -- Every row is deleted within a second: vacuum by count, not by share of the table.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 10000,
    autovacuum_vacuum_cost_delay = 0
);

-- Published events, by day: for replay into Kafka and for questions.
create table outbox_archive (
    shard smallint not null,
    id bigint not null,
    event_id uuid not null,
    topic text not null,
    msg_key text not null,
    headers jsonb not null,
    payload bytea not null,
    created_at timestamptz not null,
    published_at timestamptz not null default clock_timestamp()
) partition by range (created_at);

create index outbox_archive_msg_key on outbox_archive (msg_key, id);

create table outbox_archive_default partition of outbox_archive default;

-- Events that had their effect here. Ids are UUIDv7, so a range of ids is a range of time: partitions are days.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    handled_at timestamptz not null default clock_timestamp(),
    note text,
    primary key (consumer, event_id)
) partition by range (event_id);

create table inbox_default partition of inbox default;

-- Since when the inbox remembers. A young one reads history; an old one must not take what it forgot for new.
create table inbox_memory (
    only_row boolean primary key default true check (only_row),
    born_at timestamptz not null default clock_timestamp()
);

insert into inbox_memory default values;

-- Messages that could not be handled. They have no inbox row until they are replayed or discarded. The id is the
-- order in which they are replayed. A discarded one is kept, and halts nothing.
create table parked_message (
    id bigint generated always as identity primary key,
    consumer text not null,
    message_id uuid not null,
    cause text not null,
    reason text not null,
    subject text,
    topic text not null,
    kafka_partition integer,
    kafka_offset bigint,
    headers jsonb not null,
    payload bytea,
    parked_at timestamptz not null default clock_timestamp(),
    tries integer not null default 0,
    last_tried_at timestamptz,
    last_error text,
    discarded_at timestamptz,
    discarded_by text,
    discard_reason text,
    unique (consumer, message_id)
);

create index parked_message_subject on parked_message (consumer, subject, id)
    where subject is not null and discarded_at is null;
