UPDATE provider_event
SET applied_at = now(), note = $3
WHERE provider = $1 AND event_id = $2 AND applied_at IS NULL
