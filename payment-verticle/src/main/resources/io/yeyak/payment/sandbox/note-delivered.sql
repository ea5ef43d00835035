UPDATE webhook
SET copies_left = copies_left - 1, tries = 0, due_at = CASE WHEN copies_left > 1 THEN now() END
WHERE webhook_id = any($1) AND copies_left > 0
