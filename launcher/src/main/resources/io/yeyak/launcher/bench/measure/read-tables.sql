select coalesce(sum(pg_table_size(c.oid)), 0)::bigint as table_bytes,
       coalesce(sum(pg_indexes_size(c.oid)), 0)::bigint as index_bytes,
       coalesce(sum(pg_total_relation_size(c.oid)) filter (
           where c.relname like 'outbox%' and c.relname not like 'outbox\_archive%'), 0)::bigint as outbox_bytes,
       coalesce(sum(s.n_dead_tup), 0)::bigint as dead_rows
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_stat_all_tables s on s.relid = c.oid
where c.relkind = 'r'
  and n.nspname in ('reservation', 'ticket', 'payment', 'ticketlist', 'sandbox')
