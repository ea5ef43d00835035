select count(*) as bookings from shop_booking where ticket_id = $1
