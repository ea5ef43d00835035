-- What customers asked for, and how far each has come. Rows are never deleted: the id follows from the customer and
-- their key, so a repeat is known however late it comes.
create table reservation (
    reservation_id uuid primary key,
    show_id uuid not null,
    customer_id text not null check (customer_id <> ''),
    state text not null check (state in (
        'REQUESTED', 'AWAITING_APPROVAL', 'HELD', 'PAYMENT_DEFERRED', 'FINALIZING', 'CONFIRMED',
        'CANCELLING', 'REFUND_PENDING', 'CANCELLED', 'REFUNDED', 'REJECTED', 'EXPIRED')),
    version bigint not null check (version >= 1),
    requested_at timestamptz not null,
    due_at timestamptz,
    -- Lines, prices and policy: written once.
    booking json not null,
    -- The state with what belongs to it, and all that Ticket and Payment told.
    progress json not null,
    check (due_at is null or state in ('REQUESTED', 'FINALIZING', 'CANCELLING', 'REFUND_PENDING'))
);

create index reservation_due on reservation (due_at) where due_at is not null;

-- What the cancellation of a show has to undo.
create index reservation_live_of_show on reservation (show_id, reservation_id)
    where state in ('REQUESTED', 'AWAITING_APPROVAL', 'HELD', 'PAYMENT_DEFERRED', 'FINALIZING', 'CONFIRMED',
        'CANCELLING');

-- How many tickets of a type a customer has in reservations that are not closed.
create table allowance (
    customer_id text not null,
    show_id uuid not null,
    ticket_type_id uuid not null,
    live integer not null check (live >= 0),
    primary key (customer_id, show_id, ticket_type_id)
);

-- What is known of shows for sale.
create table offer (
    show_id uuid primary key,
    status text not null,
    version bigint not null,
    document json not null
);

-- How far the cancellation of all reservations of a show has come.
create table show_cancellation (
    show_id uuid primary key references offer (show_id),
    started_at timestamptz not null,
    after_reservation uuid,
    failures bigint not null check (failures >= 0),
    cancelled bigint not null check (cancelled >= 0),
    due_at timestamptz
);

create index show_cancellation_due on show_cancellation (due_at) where due_at is not null;
