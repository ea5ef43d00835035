SELECT reservation_id, show_id, amount_minor, currency, fence, pay_by, state, attempt_id, give_back_minor,
       give_back_cause, reason, deferrals, attention::text, version
FROM payment
WHERE reservation_id = ANY ($1)
ORDER BY reservation_id
FOR UPDATE
