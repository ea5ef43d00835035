INSERT INTO refund (refund_id, payment_id, reference, amount_minor)
VALUES ($1, $2, $3, $4)
