select generation, state, started_at
from generation
order by generation
