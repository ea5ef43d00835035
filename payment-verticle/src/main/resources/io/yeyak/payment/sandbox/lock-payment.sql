SELECT *, expires_at <= now() AS is_expired
FROM payment
WHERE payment_id = $1
FOR UPDATE
