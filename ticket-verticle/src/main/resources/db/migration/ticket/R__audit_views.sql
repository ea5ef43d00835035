-- What an auditor may read of stock and holds. An auditor is another process, possibly under a role of its own, and never
-- reads a table: columns are only ever added to these views.

-- So that what is out of the stock of a show is found without reading every hold there ever was.
create index if not exists hold_live_of_show on hold (show_id) where state in ('SOFT_HELD', 'HELD', 'COMMITTED');

create or replace view audit_hold as
select
    h.reservation_id, h.show_id, h.state, h.reason, h.fence, h.version, h.due_at, h.expires_at, h.lines,
    a.state as approval_state, a.due_at as approval_due_at, a.on_timeout,
    (
        select jsonb_agg(jsonb_build_object('ticketId', t.ticket_id, 'ticketTypeId', t.ticket_type_id,
            'fence', t.fence, 'state', t.state) order by t.fence, t.position)
        from issued_ticket t
        where t.reservation_id = h.reservation_id
    ) as tickets
from hold h
left join approval a using (reservation_id);

comment on view audit_hold is 'Each hold, with its approval and the tickets that were issued for it.';

create or replace view audit_show as
select show_id, status, version, due_at, announcement_pending
from show;

comment on view audit_show is 'Each show.';

create or replace view audit_stock as
select t.show_id, ticket_type_id, s.capacity, s.available, s.held, s.sold, s.blocked
from ticket_type t
join stock s using (ticket_type_id);

comment on view audit_stock is 'What the counters of a ticket type say.';

create or replace view audit_live_line as
select
    reservation_id, show_id, state, (line ->> 'ticketTypeId')::uuid as ticket_type_id,
    (line ->> 'quantity')::integer as quantity
from hold
cross join lateral jsonb_array_elements(lines) as line
where state in ('SOFT_HELD', 'HELD', 'COMMITTED');

comment on view audit_live_line is 'What the counters should add up to: the lines of holds that have tickets.';
