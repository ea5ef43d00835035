INSERT INTO movement (payment_id, kind, amount_minor)
VALUES ($1, $2, $3)
