insert into feed (subject, topic, customer_id, version, data, occurred_at)
select subject, topic, customer_id, version, data::json, occurred_at
from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[])
    with ordinality as n(subject, topic, customer_id, version, data, occurred_at, position)
order by position
