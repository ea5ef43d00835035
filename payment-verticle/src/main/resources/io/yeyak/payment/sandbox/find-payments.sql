SELECT *, expires_at <= now() AS is_expired
FROM payment
WHERE reference = $1
ORDER BY created_at
LIMIT 100
