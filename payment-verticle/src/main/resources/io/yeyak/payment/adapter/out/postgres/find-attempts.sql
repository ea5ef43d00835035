SELECT attempt_id, reservation_id, started_at, state, checkout_url, expires_at, taken, ending, reason, charge_id,
       session_ends_at, retakes, proof, call, call_at, call_tries
FROM attempt
WHERE reservation_id = ANY ($1)
ORDER BY reservation_id, ordinal
