-- Those that go no further by themselves.
insert into job_item (job_id, item_id)
select $1::uuid, (r.refund ->> 'refundId')::uuid
from reservation_view v
cross join lateral json_array_elements(v.payment -> 'refunds') as r(refund)
where v.generation = (select generation from generation where state = 'LIVE')
    and v.attention_at is not null
    and v.payment_attention_at is not null
    and r.refund ->> 'status' = 'NEEDS_ATTENTION'
    /* further conditions */
limit $2
