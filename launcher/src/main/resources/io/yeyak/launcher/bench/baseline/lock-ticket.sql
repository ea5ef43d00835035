select available from shop_ticket where id = $1 for update
