-- A payment as the provider keeps it. The reference is the merchant's word for it; two payments may have the same.
CREATE TABLE payment (
    payment_id     text PRIMARY KEY,
    reference      text NOT NULL,
    reservation_id uuid NOT NULL,
    status         text NOT NULL CHECK (status IN ('PENDING', 'AUTHORISED', 'CAPTURED', 'DECLINED', 'CANCELLED')),
    amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
    currency       text NOT NULL,
    expires_at     timestamptz NOT NULL,
    return_url     text,
    decline_reason text,
    refunded_minor bigint NOT NULL DEFAULT 0 CHECK (refunded_minor BETWEEN 0 AND amount_minor),
    created_at     timestamptz NOT NULL DEFAULT now(),
    CHECK (refunded_minor = 0 OR status = 'CAPTURED')
);

CREATE INDEX payment_reference ON payment (reference, created_at);

CREATE TABLE refund (
    refund_id    text PRIMARY KEY,
    payment_id   text NOT NULL REFERENCES payment,
    reference    text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    created_at   timestamptz NOT NULL DEFAULT now()
);

-- What really happened to money, in order; the truth that a merchant's books are compared with.
CREATE TABLE movement (
    movement_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_id   text NOT NULL REFERENCES payment,
    kind         text NOT NULL CHECK (kind IN ('AUTHORISED', 'CAPTURED', 'CANCELLED', 'REFUNDED')),
    amount_minor bigint NOT NULL,
    at           timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX movement_once ON movement (payment_id, kind) WHERE kind <> 'REFUNDED';

-- The first answer to each key, to be given again.
CREATE TABLE answer (
    idempotency_key text PRIMARY KEY,
    fingerprint     text NOT NULL,
    status          integer,
    body            text,
    created_at      timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE webhook (
    webhook_id  text PRIMARY KEY,
    body        bytea NOT NULL,
    copies_left integer NOT NULL CHECK (copies_left >= 0),
    tries       integer NOT NULL DEFAULT 0,
    due_at      timestamptz,
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX webhook_due ON webhook (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE switches (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    settings jsonb NOT NULL
);
