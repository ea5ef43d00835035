insert into stock (ticket_type_id, capacity, available, held, sold, blocked)
select *
from unnest($1::uuid[], $2::integer[], $3::integer[], $4::integer[], $5::integer[], $6::integer[])
