SELECT reservation_id
FROM (
    (SELECT reservation_id, due_at AS at FROM payment WHERE due_at <= now() ORDER BY due_at LIMIT $1)
    UNION ALL
    (SELECT reservation_id, proof_due_at FROM payment WHERE proof_due_at <= now() ORDER BY proof_due_at LIMIT $1)
) AS due
GROUP BY reservation_id
ORDER BY min(at)
LIMIT $1
