select pg_get_userbyid(userid) as who,
       left(regexp_replace(query, '\s+', ' ', 'g'), 120) as sql,
       sum(calls)::double precision as calls,
       sum(total_exec_time)::double precision as millis,
       sum(rows)::double precision as row_count
from pg_stat_statements
where dbid = (select oid from pg_database where datname = current_database())
  and query not like '%pg_stat_%'
group by who, sql
