-- What the live generation ($1) was told of since then ($3), and the one that is being built ($2) does not know yet;
-- what it has parked, it will never know by itself.
with changed as (
    select distinct subject
    from feed
    where seq > $3
)
select
    (select count(*)
    from changed c
    join show_view l on l.generation = $1 and l.show_id = c.subject
    left join show_view b on b.generation = $2 and b.show_id = c.subject
    where l.version > coalesce(b.version, 0)
        and not exists (select from parked_message p where p.consumer = $4 and p.subject = c.subject::text))
    +
    (select count(*)
    from changed c
    join reservation_view l on l.generation = $1 and l.reservation_id = c.subject
    left join reservation_view b on b.generation = $2 and b.reservation_id = c.subject
    where (l.reservation_version > coalesce(b.reservation_version, 0)
            or l.hold_version > coalesce(b.hold_version, 0)
            or l.payment_version > coalesce(b.payment_version, 0))
        and not exists (select from parked_message p where p.consumer = $4 and p.subject = c.subject::text))
    as lagging
