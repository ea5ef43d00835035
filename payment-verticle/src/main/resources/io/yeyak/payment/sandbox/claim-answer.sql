INSERT INTO answer (idempotency_key, fingerprint)
VALUES ($1, $2)
ON CONFLICT DO NOTHING
