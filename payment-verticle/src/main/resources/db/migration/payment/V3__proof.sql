-- What was answered as done is to be proved, and is done anew where it was not. Only columns and words are added: an
-- earlier release that is started on this takes what was answered for done, as it always did.

-- A capture is proved by the call of its attempt. RETAKING: it is CAPTURED by the provider's word only, and is taken
-- anew. MISSING: it is not, and cannot be taken any more; the reason says why.
ALTER TABLE attempt
    ADD COLUMN retakes integer NOT NULL DEFAULT 0 CHECK (retakes >= 0),
    ADD COLUMN proof text CHECK (proof IN ('RETAKING', 'MISSING')),
    ADD CONSTRAINT attempt_proof CHECK (proof IS NULL OR state = 'CAPTURED');

-- A refund is proved by an inquiry of its own.
ALTER TABLE refund
    ADD COLUMN lies integer NOT NULL DEFAULT 0 CHECK (lies >= 0),
    ADD COLUMN verify_at timestamptz,
    ADD COLUMN verify_tries integer CHECK (verify_tries >= 0),
    ADD CONSTRAINT refund_proof CHECK (
        (verify_at IS NULL) = (verify_tries IS NULL) AND (verify_at IS NULL OR state = 'SUCCEEDED'));

-- The earliest of them. Not in due_at: an earlier release would be woken for it again and again, and have nothing to do.
ALTER TABLE payment ADD COLUMN proof_due_at timestamptz;

CREATE INDEX payment_proof_due ON payment (proof_due_at) WHERE proof_due_at IS NOT NULL;

ALTER TABLE ledger_entry
    DROP CONSTRAINT ledger_entry_debit_check,
    ADD CONSTRAINT ledger_entry_debit_check CHECK (
        debit IN ('CLEARING', 'SUSPENSE', 'REVENUE', 'REFUNDS', 'BY_HAND', 'MISSING')),
    DROP CONSTRAINT ledger_entry_credit_check,
    ADD CONSTRAINT ledger_entry_credit_check CHECK (
        credit IN ('CLEARING', 'SUSPENSE', 'REVENUE', 'REFUNDS', 'BY_HAND', 'MISSING'));
