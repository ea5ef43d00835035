select pg_advisory_xact_lock(hashtext(current_schema() || '.views'), $1)
