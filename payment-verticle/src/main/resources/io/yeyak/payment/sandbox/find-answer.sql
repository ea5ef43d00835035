SELECT fingerprint, status, body
FROM answer
WHERE idempotency_key = $1
