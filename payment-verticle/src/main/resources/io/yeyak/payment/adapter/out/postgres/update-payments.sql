UPDATE payment AS stored
SET fence = changed.fence,
    pay_by = changed.pay_by,
    state = changed.state,
    attempt_id = changed.attempt_id,
    give_back_minor = changed.give_back_minor,
    give_back_cause = changed.give_back_cause,
    reason = changed.reason,
    deferrals = changed.deferrals,
    attention = changed.attention::json,
    version = changed.version,
    due_at = changed.due_at,
    proof_due_at = changed.proof_due_at
FROM unnest(
    $1::uuid[], $2::bigint[], $3::timestamptz[], $4::text[], $5::uuid[], $6::bigint[], $7::text[], $8::text[],
    $9::integer[], $10::text[], $11::bigint[], $12::timestamptz[], $13::timestamptz[]) AS changed (
    reservation_id, fence, pay_by, state, attempt_id, give_back_minor, give_back_cause, reason, deferrals, attention,
    version, due_at, proof_due_at)
WHERE stored.reservation_id = ANY ($1) AND stored.reservation_id = changed.reservation_id
