-- A list as somebody likes to see it, under a name of theirs: the address of the list and what it is asked for. Theirs alone.
create table saved_view (
    id uuid primary key,
    account_id uuid not null references account (id),
    list text not null check (list ~ '^/workspace(/[a-z0-9-]+/[a-z0-9-]+/actions)?$' and length(list) <= 400),
    query text not null check (query like '?%' and length(query) <= 2000),
    name text not null check (length(name) between 1 and 60),
    made_at timestamptz not null
);
create unique index saved_view_name on saved_view (account_id, list, lower(name));
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy owner_all on saved_view to current_user using (true) with check (true);
create policy own_views on saved_view to ${appRole} using (account_id = app_account());
grant select, insert, update, delete on saved_view to ${appRole};
