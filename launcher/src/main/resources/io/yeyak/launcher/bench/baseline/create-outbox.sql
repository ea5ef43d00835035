create table if not exists shop_outbox (
    id bigint generated always as identity primary key,
    subject uuid not null,
    type text not null,
    payload text not null
)
