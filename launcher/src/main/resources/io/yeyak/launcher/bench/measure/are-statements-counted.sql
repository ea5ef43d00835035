select to_regclass('pg_stat_statements') is not null
       and current_setting('shared_preload_libraries') like '%pg_stat_statements%' as are_counted
