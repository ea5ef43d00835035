SELECT refund_id, reservation_id, refund.attempt_id, refund.amount_minor, currency, refund.reason, requested_at,
       refund.state, failure, refunded_by, evidence, tries, call_at,
       lies, verify_at, verify_tries
FROM refund JOIN payment USING (reservation_id)
WHERE reservation_id = ANY ($1)
ORDER BY reservation_id, ordinal
