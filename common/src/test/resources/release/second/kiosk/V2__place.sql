alter table kiosk add column place text;
