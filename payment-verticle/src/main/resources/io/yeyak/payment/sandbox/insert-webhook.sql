INSERT INTO webhook (webhook_id, body, copies_left, due_at)
VALUES ($1, $2, $3, now() + $4::bigint * interval '1 millisecond')
