SELECT refund_id, payment_id, reference, amount_minor
FROM refund
WHERE reference = $1
ORDER BY created_at
LIMIT 100
