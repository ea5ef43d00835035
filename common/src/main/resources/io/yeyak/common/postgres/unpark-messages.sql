delete from parked_message
where consumer = $1 and message_id = any($2::uuid[])
