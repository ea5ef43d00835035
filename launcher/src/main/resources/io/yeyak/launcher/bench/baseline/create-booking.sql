create table if not exists shop_booking (
    id uuid primary key,
    ticket_id int not null,
    customer text not null,
    quantity int not null,
    state text not null,
    requested_at timestamptz not null default now()
)
