create table if not exists shop_ticket (
    id int primary key,
    available int not null check (available >= 0),
    held int not null
)
