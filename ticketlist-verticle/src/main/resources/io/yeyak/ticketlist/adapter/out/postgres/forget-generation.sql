delete from generation
where generation = $1 and state = 'RETIRED'
