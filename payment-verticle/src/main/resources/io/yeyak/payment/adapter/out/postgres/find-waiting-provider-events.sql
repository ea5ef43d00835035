SELECT provider, event_id, body
FROM provider_event
WHERE applied_at IS NULL
ORDER BY received_at
LIMIT $1
