delete from parked_message
where consumer = $1 and message_id = $2 and subject is null
