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
    $15::timestamptz[], $16::timestamptz[]) AS opened (
    reservation_id, show_id, amount_minor, currency, fence, pay_by, state, attempt_id, give_back_minor,
    give_back_cause, reason, deferrals, attention, version, due_at, proof_due_at)
