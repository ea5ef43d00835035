select
    minute, currency,
    sum(requested)::bigint as requested,
    sum(held)::bigint as held,
    sum(confirmed)::bigint as confirmed,
    sum(rejected)::bigint as rejected,
    sum(expired)::bigint as expired,
    sum(cancelled)::bigint as cancelled,
    sum(revenue)::bigint as revenue
from sales_minute
where generation = (select generation from generation where state = 'LIVE')
    and minute between $1 and $2
    and ($3::uuid is null or show_id = $3::uuid)
group by minute, currency
order by minute, currency
