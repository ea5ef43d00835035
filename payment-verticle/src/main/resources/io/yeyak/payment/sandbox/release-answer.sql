DELETE FROM answer
WHERE idempotency_key = $1
