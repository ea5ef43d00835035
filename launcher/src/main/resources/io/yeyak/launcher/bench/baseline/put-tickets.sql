insert into shop_ticket (id, available, held)
values ($1, $2, 0)
on conflict (id) do update set available = excluded.available, held = 0
