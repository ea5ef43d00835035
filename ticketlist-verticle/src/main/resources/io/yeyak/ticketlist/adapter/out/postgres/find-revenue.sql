-- Of all time: the row of the minute before all others.
select show_id, currency, revenue
from sales_minute
where generation = (select generation from generation where state = 'LIVE')
    and minute = '-infinity'
    and show_id = any($1::uuid[])
    and revenue > 0
order by show_id, currency
