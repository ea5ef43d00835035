-- From here to the commit nobody else writes to the feed: numbers become visible in their order.
select pg_advisory_xact_lock(hashtext(current_schema() || '.feed'), 0)
