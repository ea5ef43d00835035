-- How sales go, by the minute in which something happened. The minute before all others ('-infinity') is the sum of all
-- of them. The key begins with the minute, because questions are about the last of them.

-- From here on nobody begins a generation that would be without a part of the new table.
lock table generation in share row exclusive mode;

create table sales_minute (
    generation integer not null,
    minute timestamptz not null,
    show_id uuid not null,
    currency text not null,
    requested bigint not null,
    held bigint not null,
    confirmed bigint not null,
    rejected bigint not null,
    expired bigint not null,
    cancelled bigint not null,
    revenue bigint not null,
    primary key (generation, minute, show_id, currency)
) partition by list (generation);

-- The row of this minute changes with every batch: half of each page is left for that.
create function open_sales(number integer) returns void
language plpgsql as $$
begin
    execute format('create table sales_minute_g%s (like sales_minute including all) with (fillfactor = 50)', number);
    execute format('alter table sales_minute attach partition sales_minute_g%s for values in (%s)', number, number);
end
$$;

create or replace function open_generation(number integer) returns void
language plpgsql as $$
begin
    execute format('create table show_view_g%s (like show_view including all)', number);
    execute format('create table reservation_view_g%s (like reservation_view including all)'
        ' with (fillfactor = 80)', number);
    execute format('create table timeline_g%s (like timeline including all)', number);
    -- Made and then attached, because a table that is made as a partition locks everybody out meanwhile.
    execute format('alter table show_view attach partition show_view_g%s for values in (%s)', number, number);
    execute format('alter table reservation_view attach partition reservation_view_g%s for values in (%s)',
        number, number);
    execute format('alter table timeline attach partition timeline_g%s for values in (%s)', number, number);
    perform open_sales(number);
end
$$;

create or replace function drop_generation(number integer) returns void
language plpgsql as $$
begin
    -- It has to lock everybody out. It takes the tables in the order in which questions do, and gives up, to be tried
    -- again, before those who wait for it lose their patience or the server finds a deadlock and ends a question.
    perform set_config('lock_timeout', '300ms', true);
    execute format('drop table if exists reservation_view_g%s, show_view_g%s, timeline_g%s, sales_minute_g%s',
        number, number, number, number);
end
$$;

select open_sales(generation) from generation;

-- What was told so far. A reservation that was held again, because the provider came back, was held all the time.
insert into sales_minute (
    generation, minute, show_id, currency, requested, held, confirmed, rejected, expired, cancelled, revenue)
select
    generation, coalesce(minute, '-infinity'), show_id, currency,
    count(*) filter (where type = 'ReservationRequested'),
    count(*) filter (where type = 'ReservationHeld'),
    count(*) filter (where type = 'ReservationConfirmed'),
    count(*) filter (where type = 'ReservationRejected'),
    count(*) filter (where type = 'ReservationExpired'),
    count(*) filter (where type in ('ReservationCancelled', 'ReservationRefunded')),
    coalesce(sum(price) filter (where type = 'ReservationConfirmed'), 0)::bigint
from (
    select
        t.generation,
        r.show_id,
        t.type,
        date_trunc('minute', t.at, 'UTC') as minute,
        r.reservation #>> '{snapshot,total,currency}' as currency,
        (r.reservation #>> '{snapshot,total,amountMinor}')::bigint as price,
        row_number() over (partition by t.generation, t.reservation_id, t.type order by t.version) as nth
    from timeline t
    join reservation_view r on r.generation = t.generation and r.reservation_id = t.reservation_id
    where t.source = 'reservation'
        and r.reservation_version > 0
        and t.type in (
            'ReservationRequested', 'ReservationHeld', 'ReservationConfirmed', 'ReservationRejected',
            'ReservationExpired', 'ReservationCancelled', 'ReservationRefunded')
) as told
where type <> 'ReservationHeld' or nth = 1
group by grouping sets ((generation, minute, show_id, currency), (generation, show_id, currency));
