INSERT INTO provider_event (provider, event_id, body)
VALUES ($1, $2, $3)
ON CONFLICT DO NOTHING
