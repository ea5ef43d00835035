-- A show. Its row is locked before anything of the show is decided: it is the one boundary of consistency.
create table show (
    show_id uuid primary key,
    title_ko text not null,
    title_en text not null,
    venue_ko text not null,
    venue_en text not null,
    starts_at timestamptz not null,
    time_zone text not null,
    status text not null check (status in ('DRAFT', 'ON_SALE', 'PAUSED', 'CLOSED', 'CANCELLED')),
    cancellation_policy jsonb not null,
    announced_at timestamptz,
    announcement_pending boolean not null,
    version bigint not null,
    due_at timestamptz
) with (fillfactor = 50);

create index show_due_at on show (due_at) where due_at is not null;

-- The terms a ticket type is sold on.
create table ticket_type (
    ticket_type_id uuid primary key,
    show_id uuid not null references show,
    position integer not null,
    name_ko text not null,
    name_en text not null,
    price_minor bigint not null check (price_minor >= 0),
    currency text not null,
    sale_starts_at timestamptz not null,
    sale_ends_at timestamptz not null,
    max_per_reservation integer not null,
    max_per_customer integer not null,
    approval_mode text not null check (approval_mode in ('AUTO', 'MANUAL', 'RULES')),
    auto_approve_up_to integer not null,
    approval_within_millis bigint not null,
    approval_timeout text not null check (approval_timeout in ('APPROVE', 'DENY', 'ESCALATE')),
    hold_while_pending text not null check (hold_while_pending in ('SOFT', 'NONE')),
    pay_within_millis bigint not null,
    unique (show_id, position)
);

-- Where the tickets of a type are. The rules never let it come to that, but if they ever did: what would oversell is
-- refused here. It is changed by differences, so that this holds whatever was read before.
create table stock (
    ticket_type_id uuid primary key references ticket_type,
    capacity integer not null check (capacity >= 0),
    available integer not null check (available >= 0),
    held integer not null check (held >= 0),
    sold integer not null check (sold >= 0),
    blocked integer not null check (blocked >= 0),
    constraint stock_is_conserved check (capacity = available + held + sold + blocked)
) with (fillfactor = 50);

-- What a reservation has of a show, once for ever. The show may be unknown, so it is no foreign key.
create table hold (
    reservation_id uuid primary key,
    show_id uuid not null,
    state text not null check (state in ('SOFT_HELD', 'PENDING', 'HELD', 'COMMITTED', 'REVOKED', 'RELEASED', 'EXPIRED',
        'REJECTED', 'TOMBSTONE')),
    reason text,
    customer_id text,
    lines jsonb,
    amount_minor bigint,
    currency text,
    requested_at timestamptz,
    fence bigint not null check (fence >= 0),
    pay_by timestamptz,
    expires_at timestamptz,
    deferrals integer not null,
    decline_extended boolean not null,
    version bigint not null,
    due_at timestamptz,
    constraint hold_knows_its_order check (state = 'TOMBSTONE' or lines is not null),
    constraint hold_has_its_deadline check ((state = 'HELD') = (expires_at is not null))
) with (fillfactor = 80);

create index hold_due_at on hold (due_at) where due_at is not null;

-- A question put to an administrator.
create table approval (
    reservation_id uuid primary key references hold,
    state text not null check (state in ('OPEN', 'APPROVED', 'DENIED', 'WITHDRAWN')),
    requested_at timestamptz not null,
    due_at timestamptz,
    on_timeout text,
    decided_by text,
    reason text,
    closed_at timestamptz
);

-- The tickets that were issued. Those of an earlier fence, or of a hold that is revoked, admit nobody.
create table issued_ticket (
    reservation_id uuid not null references hold,
    fence bigint not null,
    position integer not null,
    ticket_id uuid not null unique,
    ticket_type_id uuid not null,
    state text not null check (state in ('ISSUED', 'REVOKED')),
    primary key (reservation_id, fence, position)
);
