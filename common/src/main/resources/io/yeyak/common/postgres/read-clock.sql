select clock_timestamp() as now, born_at
from inbox_memory
