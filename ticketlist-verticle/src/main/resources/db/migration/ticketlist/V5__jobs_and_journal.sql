-- From here on nobody begins a generation that would be without a part of the new table.
lock table generation in share row exclusive mode;

-- What administrators did, once per event that tells of it. It belongs to a generation like every other view.
create table admin_act (
    generation integer not null,
    event_id uuid not null,
    at timestamptz not null,
    actor text not null,
    type text not null,
    subject_kind text not null check (subject_kind in ('SHOW', 'RESERVATION')),
    subject_id uuid not null,
    -- The show that the subject is, or belongs to.
    show_id uuid not null,
    words_ko text not null,
    words_en text not null,
    comment text,
    primary key (generation, event_id)
) partition by list (generation);

create index admin_act_newest on admin_act (at desc, event_id desc);
create index admin_act_of_actor on admin_act (actor, at desc, event_id desc);
create index admin_act_of_show on admin_act (show_id, at desc, event_id desc);
create index admin_act_of_subject on admin_act (subject_id, at desc, event_id desc);

-- A generation is a partition of every table that is partitioned by it, whichever those are.
create function generation_tables() returns setof text
language sql stable as $$
    select c.relname::text
    from pg_partitioned_table p
    join pg_class c on c.oid = p.partrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and pg_get_partkeydef(c.oid) = 'LIST (generation)'
    -- In the order in which questions lock them.
    order by array_position(array['reservation_view', 'show_view', 'timeline'], c.relname::text), c.relname
$$;

create or replace function open_generation(number integer) returns void
language plpgsql as $$
declare
    parent text;
begin
    for parent in select generation_tables() loop
        execute format('create table %I (like %I including all)', parent || '_g' || number, parent);
    end loop;
    -- Rows that change leave room on their page for what they change into.
    execute format('alter table reservation_view_g%s set (fillfactor = 80)', number);
    execute format('alter table if exists sales_minute_g%s set (fillfactor = 50)', number);
    -- Made and then attached, because a table that is made as a partition locks everybody out meanwhile.
    for parent in select generation_tables() loop
        execute format('alter table %I attach partition %I for values in (%s)',
            parent, parent || '_g' || number, number);
    end loop;
end
$$;

create or replace function drop_generation(number integer) returns void
language plpgsql as $$
begin
    -- It has to lock everybody out. It takes the tables in the order in which questions do, and gives up, to be tried
    -- again, before those who wait for it lose their patience or the server finds a deadlock and ends a question.
    perform set_config('lock_timeout', '300ms', true);
    execute (
        select 'drop table if exists ' || string_agg(format('%I', parent || '_g' || number), ', ' order by place)
        from generation_tables() with ordinality as t(parent, place));
end
$$;

drop function open_sales(integer);

-- What was done before is read by the next rebuild.
do $$
declare
    number integer;
begin
    for number in select g.generation from generation g loop
        execute format('create table admin_act_g%s (like admin_act including all)', number);
        execute format('alter table admin_act attach partition admin_act_g%s for values in (%s)', number, number);
    end loop;
end
$$;

-- Something that an administrator has begun to do to many. It is no view: it outlives every generation.
create table job (
    job_id uuid primary key,
    kind text not null
        check (kind in ('CANCEL_RESERVATIONS', 'APPROVE', 'DENY', 'RETRY_REFUNDS', 'REPLAY_PARKED')),
    state text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'CANCELLED')),
    -- The administrator it acts for.
    actor text not null,
    comment text not null,
    -- Whose parked messages, where it is about those.
    context text,
    -- Of what was asked for: who uses a key again has to ask for the same.
    fingerprint uuid not null,
    created_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    total integer not null default 0,
    done integer not null default 0,
    failed integer not null default 0,
    skipped integer not null default 0,
    check (done + failed + skipped <= total)
);

create index job_newest on job (created_at desc, job_id desc);
create index job_ended on job (ended_at) where ended_at is not null;

-- One of the many.
create table job_item (
    job_id uuid not null references job on delete cascade,
    item_id uuid not null,
    outcome text not null default 'WAITING' check (outcome in ('WAITING', 'DONE', 'FAILED', 'SKIPPED')),
    code text,
    detail text,
    tries integer not null default 0,
    -- When it is tried next; while it is being tried, when that is given up as lost.
    due_at timestamptz not null default clock_timestamp(),
    primary key (job_id, item_id)
) with (fillfactor = 80);

create index job_item_due on job_item (due_at, item_id) where outcome = 'WAITING';
create index job_item_in_outcome on job_item (job_id, outcome, item_id);
