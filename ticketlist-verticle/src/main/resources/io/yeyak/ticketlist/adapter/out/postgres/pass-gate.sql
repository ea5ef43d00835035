-- Many pass at a time; a swap closes the gate, and waits for those inside.
select pg_advisory_xact_lock_shared(hashtext(current_schema() || '.views'), $1)
