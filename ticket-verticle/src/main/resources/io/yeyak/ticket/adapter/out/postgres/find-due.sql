(select show_id, reservation_id, due_at from hold where due_at <= now() order by due_at limit $1)
union all
(select show_id, null::uuid, due_at from show where due_at <= now() order by due_at limit $1)
order by due_at
limit $1
