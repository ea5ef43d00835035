update issued_ticket
set state = 'REVOKED'
where reservation_id = any($1::uuid[]) and state = 'ISSUED'
