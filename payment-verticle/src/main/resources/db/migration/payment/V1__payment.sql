-- The money of each reservation: one row, locked by whoever decides about any part of it.
CREATE TABLE payment (
    reservation_id  uuid PRIMARY KEY,
    show_id         uuid NOT NULL,
    amount_minor    bigint NOT NULL CHECK (amount_minor >= 0),
    currency        text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    fence           bigint NOT NULL,
    pay_by          timestamptz NOT NULL,
    state           text NOT NULL CHECK (state IN (
                        'REQUESTED', 'AUTHORIZED', 'CAPTURING', 'CAPTURED', 'CAPTURE_FAILED', 'EXPIRED', 'VOIDING',
                        'VOIDED')),
    attempt_id      uuid,
    give_back_minor bigint CHECK (give_back_minor > 0),
    give_back_cause text,
    reason          text,
    deferrals       integer NOT NULL CHECK (deferrals >= 0),
    version         bigint NOT NULL CHECK (version >= 0),
    due_at          timestamptz,
    CHECK ((attempt_id IS NOT NULL) = (state IN ('AUTHORIZED', 'CAPTURING', 'CAPTURED', 'CAPTURE_FAILED'))),
    CHECK ((reason IS NOT NULL) = (state IN ('CAPTURE_FAILED', 'VOIDING', 'VOIDED'))),
    CHECK (give_back_cause IS NULL OR state = 'CAPTURING'),
    CHECK (give_back_minor IS NULL OR give_back_cause IS NOT NULL)
);

CREATE INDEX payment_due ON payment (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE attempt (
    attempt_id      uuid PRIMARY KEY,
    reservation_id  uuid NOT NULL REFERENCES payment,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    started_at      timestamptz NOT NULL,
    state           text NOT NULL CHECK (state IN (
                        'INTENT', 'DEFERRED', 'UNKNOWN', 'ACTION_REQUIRED', 'WITHDRAWING', 'AUTHORISED', 'CAPTURING',
                        'CAPTURED', 'VOIDING', 'RETURNED', 'CLOSED')),
    checkout_url    text,
    expires_at      timestamptz,
    taken           boolean,
    ending          text CHECK (ending IN ('NOT_SENT', 'DECLINED', 'VOIDED', 'LOST')),
    reason          text,
    charge_id       text,
    session_ends_at timestamptz,
    call            text CHECK (call IN ('AUTHORISE', 'CAPTURE', 'VOID', 'INQUIRE')),
    call_at         timestamptz,
    call_tries      integer CHECK (call_tries >= 0),
    UNIQUE (reservation_id, ordinal),
    CHECK ((checkout_url IS NOT NULL) = (state = 'ACTION_REQUIRED')),
    CHECK ((expires_at IS NOT NULL) = (state = 'ACTION_REQUIRED')),
    CHECK ((taken IS NOT NULL) = (state = 'AUTHORISED')),
    CHECK ((ending IS NOT NULL) = (state = 'CLOSED')),
    CHECK ((call IS NULL) = (call_at IS NULL) AND (call IS NULL) = (call_tries IS NULL)),
    -- What is not over has a next step: nothing waits for ever.
    CHECK (call IS NOT NULL OR state IN ('AUTHORISED', 'CAPTURED', 'RETURNED', 'CLOSED'))
);

-- At most one attempt of a payment can bring money, or has brought what is kept.
CREATE UNIQUE INDEX attempt_one_open ON attempt (reservation_id)
    WHERE state IN ('INTENT', 'DEFERRED', 'UNKNOWN', 'ACTION_REQUIRED', 'AUTHORISED', 'CAPTURING', 'CAPTURED');

CREATE TABLE refund (
    refund_id       uuid PRIMARY KEY,
    reservation_id  uuid NOT NULL REFERENCES payment,
    attempt_id      uuid NOT NULL REFERENCES attempt,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    amount_minor    bigint NOT NULL CHECK (amount_minor > 0),
    reason          text NOT NULL,
    requested_at    timestamptz NOT NULL,
    state           text NOT NULL CHECK (state IN ('REQUESTED', 'SENT', 'SUCCEEDED', 'FAILED', 'NEEDS_ATTENTION')),
    failure         text,
    refunded_by     text CHECK (refunded_by IN ('PROVIDER', 'ADMIN')),
    evidence        text,
    tries           integer NOT NULL CHECK (tries >= 0),
    call_at         timestamptz,
    updated_at      timestamptz NOT NULL DEFAULT now(),
    UNIQUE (reservation_id, ordinal),
    CHECK ((failure IS NOT NULL) = (state IN ('FAILED', 'NEEDS_ATTENTION'))),
    CHECK ((refunded_by IS NOT NULL) = (state = 'SUCCEEDED')),
    CHECK ((evidence IS NOT NULL) = (state = 'SUCCEEDED')),
    CHECK ((call_at IS NOT NULL) = (state IN ('REQUESTED', 'SENT', 'FAILED')))
);

CREATE INDEX refund_newest ON refund (requested_at DESC, refund_id DESC);

-- Every line takes from one account what it gives to another, so that all accounts together are always zero. One cause
-- is posted once.
CREATE TABLE ledger_entry (
    reservation_id  uuid NOT NULL REFERENCES payment,
    cause           text NOT NULL,
    debit           text NOT NULL CHECK (debit IN ('CLEARING', 'SUSPENSE', 'REVENUE', 'REFUNDS', 'BY_HAND')),
    credit          text NOT NULL CHECK (credit IN ('CLEARING', 'SUSPENSE', 'REVENUE', 'REFUNDS', 'BY_HAND')),
    amount_minor    bigint NOT NULL CHECK (amount_minor > 0),
    currency        text NOT NULL,
    posted_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (reservation_id, cause),
    CHECK (debit <> credit)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is only ever added to' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE VIEW ledger_balance AS
    SELECT account, currency, sum(amount)::bigint AS balance_minor
    FROM (
        SELECT debit AS account, currency, amount_minor AS amount FROM ledger_entry
        UNION ALL
        SELECT credit, currency, -amount_minor FROM ledger_entry
    ) AS side
    GROUP BY account, currency;

-- Whatever the rules decide, more than was captured of an attempt never goes back.
CREATE FUNCTION refuse_refund_beyond_captured() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM attempt JOIN payment USING (reservation_id)
    WHERE attempt.attempt_id = NEW.attempt_id
      AND attempt.state IN ('CAPTURED', 'RETURNED')
      AND payment.amount_minor >= (SELECT sum(amount_minor) FROM refund WHERE attempt_id = NEW.attempt_id);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'refunds of attempt % exceed what was captured', NEW.attempt_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER refund_within_captured AFTER INSERT OR UPDATE OF amount_minor, attempt_id ON refund
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_refund_beyond_captured();

-- What providers told us: stored as it came once its signature was found right, and applied later.
CREATE TABLE provider_event (
    provider    text NOT NULL,
    event_id    text NOT NULL,
    body        bytea NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    applied_at  timestamptz,
    note        text,
    PRIMARY KEY (provider, event_id),
    CHECK ((applied_at IS NULL) = (note IS NULL))
);

CREATE INDEX provider_event_waiting ON provider_event (received_at) WHERE applied_at IS NULL;
