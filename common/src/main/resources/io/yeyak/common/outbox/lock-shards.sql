select s::smallint as shard
from generate_series(0, $1::integer - 1) as s
where pg_try_advisory_xact_lock(hashtext('outbox of ' || current_schema()), s)
