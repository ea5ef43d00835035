UPDATE provider_event AS stored
SET applied_at = now(), note = told.note
FROM unnest($1::text[], $2::text[], $3::text[]) AS told(provider, event_id, note)
WHERE stored.provider = told.provider AND stored.event_id = told.event_id AND stored.applied_at IS NULL
