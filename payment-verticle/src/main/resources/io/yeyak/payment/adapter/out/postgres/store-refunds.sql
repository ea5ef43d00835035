INSERT INTO refund (
    refund_id, reservation_id, attempt_id, ordinal, amount_minor, reason, requested_at, state, failure, refunded_by,
    evidence, tries, call_at, lies, verify_at, verify_tries)
SELECT *
FROM unnest(
    $1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::bigint[], $6::text[], $7::timestamptz[], $8::text[],
    $9::text[], $10::text[], $11::text[], $12::integer[], $13::timestamptz[], $14::integer[], $15::timestamptz[],
    $16::integer[])
ON CONFLICT (refund_id) DO UPDATE SET
    state = excluded.state,
    failure = excluded.failure,
    refunded_by = excluded.refunded_by,
    evidence = excluded.evidence,
    tries = excluded.tries,
    call_at = excluded.call_at,
    lies = excluded.lies,
    verify_at = excluded.verify_at,
    verify_tries = excluded.verify_tries,
    updated_at = now()
