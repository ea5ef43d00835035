delete from parked_message
where consumer = $1
