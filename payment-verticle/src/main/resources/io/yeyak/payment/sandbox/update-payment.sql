UPDATE payment
SET status = $2, decline_reason = $3, refunded_minor = $4
WHERE payment_id = $1
