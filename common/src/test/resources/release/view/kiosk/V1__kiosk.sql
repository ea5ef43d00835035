create table kiosk (name text primary key);
