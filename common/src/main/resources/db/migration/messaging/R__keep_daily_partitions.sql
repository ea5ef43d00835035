-- The lowest UUIDv7 of a day, in UTC.
create or replace function first_uuid_of(day date) returns uuid
language sql immutable
return (lpad(to_hex((extract(epoch from day::timestamp at time zone 'UTC') * 1000)::bigint), 12, '0')
    || '00000000000000000000')::uuid;

-- Gives one table its partition for one day. Rows that the default partition took in meanwhile move over.
create or replace function keep_partition(parent text, key text, day date, low text, high text) returns void
language plpgsql as $$
declare
    part text := format('%s_%s', parent, to_char(day, 'YYYYMMDD'));
begin
    if to_regclass(part) is not null then
        return;
    end if;
    execute format('create table %I (like %I including all)', part, parent);
    execute format('lock table %I in access exclusive mode', parent || '_default');
    execute format('with moved as (delete from %I where %I >= %L and %I < %L returning *) insert into %I select * from moved',
        parent || '_default', key, low, key, high, part);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, part, low, high);
end
$$;

-- Partitions from yesterday to that many days ahead; what is older than the days kept goes.
create or replace function keep_daily_partitions(days_ahead integer, days_kept integer) returns void
language plpgsql as $$
declare
    today date := (clock_timestamp() at time zone 'UTC')::date;
    horizon date := today - days_kept;
    day date;
    old text;
begin
    if not pg_try_advisory_xact_lock(hashtext('maintenance of ' || current_schema()), 0) then
        return;
    end if;
    for i in -1 .. days_ahead loop
        day := today + i;
        perform keep_partition('inbox', 'event_id', day, first_uuid_of(day)::text, first_uuid_of(day + 1)::text);
        perform keep_partition('outbox_archive', 'created_at', day,
            (day::timestamp at time zone 'UTC')::text, ((day + 1)::timestamp at time zone 'UTC')::text);
    end loop;
    for old in
        select c.relname
        from pg_inherits i
        join pg_class c on c.oid = i.inhrelid
        where i.inhparent in ('inbox'::regclass, 'outbox_archive'::regclass)
            and c.relname ~ '_[0-9]{8}$'
            and to_date(right(c.relname, 8), 'YYYYMMDD') < horizon
    loop
        execute format('drop table %I', old);
    end loop;
    delete from inbox_default where handled_at < horizon::timestamp at time zone 'UTC';
    delete from outbox_archive_default where created_at < horizon::timestamp at time zone 'UTC';
end
$$;

select keep_daily_partitions(3, 14);
