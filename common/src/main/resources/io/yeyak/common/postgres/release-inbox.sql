delete from inbox
where consumer = $1 and event_id = any($2::uuid[])
