insert into generation (generation, state, epoch)
select max(generation) + 1, 'BUILDING', 0
from generation
on conflict do nothing
returning generation, state, started_at
