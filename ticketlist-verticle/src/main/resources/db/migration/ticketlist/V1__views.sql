-- All views exist once per generation. One generation answers; another may be built beside it. Every table below is a
-- list partition per generation, so that a generation has tables and indexes of its own, a query touches one of them,
-- and an old generation goes away at once, without deleting a row.
create table generation (
    generation integer primary key,
    state text not null check (state in ('BUILDING', 'LIVE', 'RETIRED')),
    -- Who listens to the feed begins anew when it changes.
    epoch bigint not null,
    started_at timestamptz not null default clock_timestamp(),
    live_since timestamptz
);

create unique index generation_live on generation (state) where state = 'LIVE';
create unique index generation_building on generation (state) where state = 'BUILDING';

create table show_view (
    generation integer not null,
    show_id uuid not null,
    version bigint not null,
    is_public boolean not null,
    starts_at timestamptz not null,
    registered_at timestamptz not null,
    -- Ready to be answered; json and not jsonb, because its bytes are passed on as they are.
    show json not null,
    primary key (generation, show_id)
) partition by list (generation);

create index show_view_newest on show_view (registered_at desc, show_id desc);

-- One row per reservation with one side per source: its version, what it said, and the columns it is found by. A
-- source's columns change together, and only to a higher version of that source.
create table reservation_view (
    generation integer not null,
    reservation_id uuid not null,
    show_id uuid not null,
    reservation_version bigint not null,
    reservation json not null,
    customer_id text,
    state text,
    requested_at timestamptz,
    reservation_attention_at timestamptz,
    hold_version bigint not null,
    hold json not null,
    -- While an administrator has to decide.
    approval_due_at timestamptz,
    hold_attention_at timestamptz,
    payment_version bigint not null,
    payment json not null,
    payment_attention_at timestamptz,
    attention_at timestamptz
        generated always as (least(reservation_attention_at, hold_attention_at, payment_attention_at)) stored,
    primary key (generation, reservation_id)
) partition by list (generation);

create index reservation_view_newest on reservation_view (requested_at desc, reservation_id desc);
create index reservation_view_of_customer on reservation_view (customer_id, requested_at desc, reservation_id desc);
create index reservation_view_of_show on reservation_view (show_id, requested_at desc, reservation_id desc);
create index reservation_view_in_state on reservation_view (state, requested_at desc, reservation_id desc);
create index reservation_view_approvals on reservation_view (approval_due_at, reservation_id)
    where approval_due_at is not null;
create index reservation_view_attention on reservation_view (attention_at, reservation_id)
    where attention_at is not null;

-- Everything that happened to a reservation, once per event.
create table timeline (
    generation integer not null,
    reservation_id uuid not null,
    event_id uuid not null,
    source text not null,
    version bigint not null,
    type text not null,
    at timestamptz not null,
    actor_role text not null,
    actor text not null,
    causation_id uuid,
    words_ko text not null,
    words_en text not null,
    primary key (generation, reservation_id, event_id)
) partition by list (generation);

-- What changed lately, for those who listen. Numbers are given under one lock that is held until the commit, so they
-- become visible in their order.
create table feed (
    seq bigint generated always as identity primary key,
    subject uuid not null,
    topic text not null,
    customer_id text,
    version bigint not null,
    data json not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
) with (
    -- Rows live for an hour: vacuum by count, not by share of the table.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 50000
);

create function open_generation(number integer) returns void
language plpgsql as $$
begin
    execute format('create table show_view_g%s partition of show_view for values in (%s)', number, number);
    execute format('create table reservation_view_g%s partition of reservation_view for values in (%s)'
        ' with (fillfactor = 80)', number, number);
    execute format('create table timeline_g%s partition of timeline for values in (%s)', number, number);
end
$$;

create function drop_generation(number integer) returns void
language plpgsql as $$
begin
    execute format('drop table if exists show_view_g%s, reservation_view_g%s, timeline_g%s', number, number, number);
end
$$;

insert into generation (generation, state, epoch, live_since)
values (1, 'LIVE', (extract(epoch from clock_timestamp()) * 1000000)::bigint, clock_timestamp());

select open_generation(1);
