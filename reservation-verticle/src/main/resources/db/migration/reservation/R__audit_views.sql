-- What an auditor may read of reservations. An auditor is another process, possibly under a role of its own, and never
-- reads a table: columns are only ever added to these views.

-- So that what counts against the limits of some customers is found without reading everybody's reservations.
create index if not exists reservation_of_customer on reservation (customer_id, show_id);

create or replace view audit_reservation as
select
    reservation_id, show_id, customer_id, state, version, due_at,
    (booking -> 'total' ->> 'amountMinor')::bigint as total_minor,
    (progress -> 'state' -> 'cancellation' -> 'refund' ->> 'amountMinor')::bigint as refund_minor,
    progress -> 'attention' ->> 'code' as attention,
    coalesce((progress -> 'facts' -> 'told')::jsonb ? 'CAPTURED', false) as heard_of_capture
from reservation;

comment on view audit_reservation is 'Each reservation; what is to be given back of one that is undone, whether a'
    ' person was called, and whether Payment has told that the money was taken.';

create or replace view audit_allowance as
select customer_id, show_id, ticket_type_id, live
from allowance;

comment on view audit_allowance is 'What counts against the limit of a customer.';

create or replace view audit_live_line as
select
    reservation_id, customer_id, show_id, (line ->> 'ticketTypeId')::uuid as ticket_type_id,
    (line ->> 'quantity')::integer as quantity
from reservation
cross join lateral json_array_elements(booking -> 'lines') as line
where state not in ('CANCELLED', 'REFUNDED', 'REJECTED', 'EXPIRED');

comment on view audit_live_line is 'What should count: the lines of reservations that are not closed.';
