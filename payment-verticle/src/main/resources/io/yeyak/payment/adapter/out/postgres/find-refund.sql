SELECT reservation_id
FROM refund
WHERE refund_id = $1
