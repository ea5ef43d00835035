insert into shop_booking (id, ticket_id, customer, quantity, state) values ($1, $2, $3, 1, 'HELD')
