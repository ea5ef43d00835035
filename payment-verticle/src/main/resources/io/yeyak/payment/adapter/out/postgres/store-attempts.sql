INSERT INTO attempt (
    attempt_id, reservation_id, ordinal, started_at, state, checkout_url, expires_at, taken, ending, reason, charge_id,
    session_ends_at, retakes, proof, call, call_at, call_tries)
SELECT *
FROM unnest(
    $1::uuid[], $2::uuid[], $3::integer[], $4::timestamptz[], $5::text[], $6::text[], $7::timestamptz[],
    $8::boolean[], $9::text[], $10::text[], $11::text[], $12::timestamptz[], $13::integer[], $14::text[],
    $15::text[], $16::timestamptz[], $17::integer[])
ON CONFLICT (attempt_id) DO UPDATE SET
    state = excluded.state,
    checkout_url = excluded.checkout_url,
    expires_at = excluded.expires_at,
    taken = excluded.taken,
    ending = excluded.ending,
    reason = excluded.reason,
    charge_id = excluded.charge_id,
    session_ends_at = excluded.session_ends_at,
    retakes = excluded.retakes,
    proof = excluded.proof,
    call = excluded.call,
    call_at = excluded.call_at,
    call_tries = excluded.call_tries
