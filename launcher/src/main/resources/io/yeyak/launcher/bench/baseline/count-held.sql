select held from shop_ticket where id = $1
