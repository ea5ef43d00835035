select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as wal_bytes,
       (select wal_fpi from pg_stat_wal) as pages,
       (select xact_commit from pg_stat_database where datname = current_database()) as commits
