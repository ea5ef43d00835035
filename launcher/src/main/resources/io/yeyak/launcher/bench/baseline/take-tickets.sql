update shop_ticket set available = available - $2, held = held + $2 where id = $1
