-- How many tickets are set aside for reservations that an administrator has to decide about.
select (line ->> 'ticketTypeId')::uuid as ticket_type_id, sum((line ->> 'quantity')::integer)::integer as quantity
from reservation_view v
cross join lateral json_array_elements(v.hold #> '{approval,lines}') as line
where v.generation = (select generation from generation where state = 'LIVE')
    and v.approval_due_at is not null
    and ($1::uuid is null or v.show_id = $1::uuid)
    and v.hold #>> '{approval,softHeld}' = 'true'
group by 1
