INSERT INTO ledger_entry (reservation_id, cause, debit, credit, amount_minor, currency)
SELECT *
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[])
