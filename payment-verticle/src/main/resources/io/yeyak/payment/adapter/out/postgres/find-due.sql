SELECT reservation_id
FROM payment
WHERE due_at <= now() OR proof_due_at <= now()
ORDER BY least(due_at, proof_due_at)
LIMIT $1
