UPDATE webhook
SET due_at = now() + interval '30 seconds', tries = tries + 1
WHERE webhook_id IN (
    SELECT webhook_id
    FROM webhook
    WHERE due_at <= now()
    ORDER BY due_at
    LIMIT $1
    FOR UPDATE SKIP LOCKED)
RETURNING webhook_id, body, tries
