create or replace view kiosk_view as select name, upper(name) as title from kiosk;
