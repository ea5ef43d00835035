create table tally (
    key text primary key,
    count bigint not null check (count <= 1000),
    version bigint not null
);

-- What had an effect, in the order in which it had it. Nothing keeps an event from being here twice but what is tested.
create table effect (
    position bigint generated always as identity primary key,
    key text not null,
    event_id uuid not null
);
