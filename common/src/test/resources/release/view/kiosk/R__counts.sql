create or replace view kiosk_count as select count(*) as kiosks from kiosk;
