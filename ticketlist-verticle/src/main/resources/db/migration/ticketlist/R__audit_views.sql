-- What an auditor may read of the lists. An auditor is another process, possibly under a role of its own, and never reads
-- a table: columns are only ever added to these views.

create or replace view audit_generation as
select generation
from generation
where state = 'LIVE';

comment on view audit_generation is 'Which generation of the lists answers.';

create or replace view audit_reservation_view as
select reservation_id, show_id, customer_id, state, reservation_version, hold_version, payment_version
from reservation_view
where generation = (select generation from generation where state = 'LIVE');

comment on view audit_reservation_view is 'What the lists that answer say of each reservation.';

create or replace view audit_show_view as
select show_id, version
from show_view
where generation = (select generation from generation where state = 'LIVE');

comment on view audit_show_view is 'What the lists that answer say of each show.';
