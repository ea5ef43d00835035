create or replace view kiosk_view as select name, place from kiosk;
