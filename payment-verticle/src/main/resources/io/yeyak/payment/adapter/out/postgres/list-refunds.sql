SELECT refund_id, reservation_id, refund.amount_minor, currency, refund.reason, refund.state, tries, call_at, failure,
       evidence, requested_at, updated_at
FROM refund JOIN payment USING (reservation_id)
WHERE ($1::text IS NULL OR refund.state = $1)
  AND ($2::timestamptz IS NULL OR (requested_at, refund_id) < ($2, $3::uuid))
ORDER BY requested_at DESC, refund_id DESC
LIMIT $4
