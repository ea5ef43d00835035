update generation
set state = 'RETIRED'
where generation = $1 and state = 'LIVE'
