-- Generations come and go while others read and write, so neither may stand in the way of them.

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
end
$$;

create or replace function drop_generation(number integer) returns void
language plpgsql as $$
begin
    -- It has to lock everybody out. It takes the tables in the order in which questions do, and gives up, to be tried
    -- again, before those who wait for it lose their patience or the server finds a deadlock and ends a question.
    perform set_config('lock_timeout', '300ms', true);
    execute format('drop table if exists reservation_view_g%s, show_view_g%s, timeline_g%s', number, number, number);
end
$$;
