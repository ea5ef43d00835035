INSERT INTO payment (payment_id, reference, reservation_id, status, amount_minor, currency, expires_at, return_url)
VALUES ($1, $2, $3, 'PENDING', $4, $5, $6, $7)
RETURNING *, expires_at <= now() AS is_expired
