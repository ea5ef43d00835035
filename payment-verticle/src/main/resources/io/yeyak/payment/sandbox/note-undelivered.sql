UPDATE webhook
SET due_at = now() + least(60, 2 ^ least(tries, 10)) * interval '1 second'
WHERE webhook_id = any($1)
