-- In one statement, so that counters and holds are of one moment.
select
    show_id, ticket_type_id, s.capacity, s.available, s.held, s.sold, s.blocked,
    coalesce(l.held, 0) as held_by_holds, coalesce(l.sold, 0) as sold_by_holds
from (
    select * from audit_stock where show_id = any($1)
) s
full join (
    select
        show_id, ticket_type_id,
        sum(quantity) filter (where state <> 'COMMITTED') as held,
        sum(quantity) filter (where state = 'COMMITTED') as sold
    from audit_live_line
    where show_id = any($1)
    group by show_id, ticket_type_id
) l using (show_id, ticket_type_id)
