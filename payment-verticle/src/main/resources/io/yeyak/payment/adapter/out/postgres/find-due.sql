SELECT reservation_id
FROM payment
WHERE due_at <= now()
ORDER BY due_at
LIMIT $1
