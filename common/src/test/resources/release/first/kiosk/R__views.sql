create or replace view kiosk_view as select name from kiosk;
