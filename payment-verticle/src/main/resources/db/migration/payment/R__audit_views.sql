-- What an auditor may read of payments. An auditor is another process, possibly under a role of its own, and never reads
-- a table: columns are only ever added to this view.

create or replace view audit_payment as
select
    p.reservation_id, p.show_id, p.amount_minor, p.state, p.version, least(p.due_at, p.proof_due_at) as due_at,
    (
        select jsonb_agg(jsonb_build_object('attemptId', a.attempt_id, 'state', coalesce(a.proof, a.state),
            'taken', coalesce(a.taken, false), 'call', a.call, 'callAt', a.call_at) order by a.ordinal)
        from attempt a
        where a.reservation_id = p.reservation_id
    ) as attempts,
    (
        select jsonb_agg(jsonb_build_object('refundId', r.refund_id, 'attemptId', r.attempt_id,
            'amountMinor', r.amount_minor, 'state', r.state, 'by', r.refunded_by, 'callAt', r.call_at,
            'lies', r.lies, 'verifyAt', r.verify_at) order by r.ordinal)
        from refund r
        where r.reservation_id = p.reservation_id
    ) as refunds,
    (
        select jsonb_agg(jsonb_build_object('cause', l.cause, 'debit', l.debit, 'credit', l.credit,
            'amountMinor', l.amount_minor) order by l.cause)
        from ledger_entry l
        where l.reservation_id = p.reservation_id
    ) as entries
from payment p;

comment on view audit_payment is 'Each payment, with its attempts, its refunds and what was posted for it.';
