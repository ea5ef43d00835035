INSERT INTO switches (settings)
VALUES ($1::text::jsonb)
ON CONFLICT (only_row) DO UPDATE SET settings = excluded.settings
