UPDATE answer
SET status = $2, body = $3
WHERE idempotency_key = $1
