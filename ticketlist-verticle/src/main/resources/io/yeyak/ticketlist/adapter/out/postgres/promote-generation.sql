update generation
set state = 'LIVE', live_since = clock_timestamp(), epoch = (extract(epoch from clock_timestamp()) * 1000000)::bigint
where generation = $1 and state = 'BUILDING'
