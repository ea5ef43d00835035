SELECT settings::text AS settings
FROM switches
