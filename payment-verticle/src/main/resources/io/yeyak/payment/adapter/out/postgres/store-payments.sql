INSERT INTO payment (
    reservation_id, show_id, amount_minor, currency, fence, pay_by, state, attempt_id, give_back_minor,
    give_back_cause, reason, deferrals, attention, version, due_at, proof_due_at)
SELECT
    reservation_id, show_id, amount_minor, currency, fence, pay_by, state, attempt_id, give_back_minor,
    give_back_cause, reason, deferrals, attention::json, version, due_at,
    proof_due_at
FROM unnest(
    $1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::bigint[], $6::timestamptz[], $7::text[], $8::uuid[],
    $9::bigint[], $10::text[], $11::text[], $12::integer[], $13::text[], $14::bigint[],
    $15::timestamptz[], $16::timestamptz[]) AS changed (
    reservation_id, show_id, amount_minor, currency, fence, pay_by, state, attempt_id, give_back_minor,
    give_back_cause, reason, deferrals, attention, version, due_at, proof_due_at)
ON CONFLICT (reservation_id) DO UPDATE SET
    fence = excluded.fence,
    pay_by = excluded.pay_by,
    state = excluded.state,
    attempt_id = excluded.attempt_id,
    give_back_minor = excluded.give_back_minor,
    give_back_cause = excluded.give_back_cause,
    reason = excluded.reason,
    deferrals = excluded.deferrals,
    attention = excluded.attention,
    version = excluded.version,
    due_at = excluded.due_at,
    proof_due_at = excluded.proof_due_at
