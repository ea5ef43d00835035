select state
from generation
where generation = $1
