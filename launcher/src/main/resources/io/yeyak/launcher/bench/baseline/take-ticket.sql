update shop_ticket set available = available - 1, held = held + 1 where id = $1
