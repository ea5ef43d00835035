-- What happened is told once for ever, and counted when it is told: the sales of a show are exact however often an
-- event comes, and whoever hears of it at the same time. The minute before all others is for all of them together.
with told as (
    insert into timeline (
        generation, reservation_id, event_id, source, version, type, at, actor_role, actor, causation_id, words_ko,
        words_en)
    select
        $1::integer, reservation_id, event_id, source, version, type, at, actor_role, actor, causation_id, words_ko,
        words_en
    from unnest(
        $2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::text[], $7::timestamptz[], $8::text[], $9::text[],
        $10::uuid[], $11::text[], $12::text[])
        as n(
            reservation_id, event_id, source, version, type, at, actor_role, actor, causation_id, words_ko, words_en)
    order by reservation_id, event_id
    on conflict (generation, reservation_id, event_id) do nothing
    returning event_id
)
insert into sales_minute as s (
    generation, minute, show_id, currency, requested, held, confirmed, rejected, expired, cancelled, revenue)
select
    $1::integer, coalesce(n.minute, '-infinity'), n.show_id, n.currency,
    count(*) filter (where n.step = 'REQUESTED'),
    count(*) filter (where n.step = 'HELD'),
    count(*) filter (where n.step = 'CONFIRMED'),
    count(*) filter (where n.step = 'REJECTED'),
    count(*) filter (where n.step = 'EXPIRED'),
    count(*) filter (where n.step = 'CANCELLED'),
    coalesce(sum(n.price) filter (where n.step = 'CONFIRMED'), 0)::bigint
from unnest($13::uuid[], $14::uuid[], $15::timestamptz[], $16::text[], $17::bigint[], $18::text[])
    as n(event_id, show_id, minute, step, price, currency)
join told on told.event_id = n.event_id
group by grouping sets ((n.minute, n.show_id, n.currency), (n.show_id, n.currency))
order by 2, 3, 4
on conflict (generation, minute, show_id, currency) do update
set
    requested = s.requested + excluded.requested,
    held = s.held + excluded.held,
    confirmed = s.confirmed + excluded.confirmed,
    rejected = s.rejected + excluded.rejected,
    expired = s.expired + excluded.expired,
    cancelled = s.cancelled + excluded.cancelled,
    revenue = s.revenue + excluded.revenue
