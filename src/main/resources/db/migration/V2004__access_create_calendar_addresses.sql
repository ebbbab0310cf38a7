-- The secret address under which somebody's calendar program reads what is due for them. Only the hash of the secret is kept; a new address
-- ends the one before.
create table calendar_address (
    account_id uuid primary key references account (id),
    secret_hash text not null unique,
    of_organisations boolean not null,
    made_at timestamptz not null
);
alter table calendar_address enable row level security;
alter table calendar_address force row level security;
create policy owner_all on calendar_address to current_user using (true) with check (true);
create policy own_address on calendar_address to ${appRole} using (account_id = app_account());
create policy checked_address on calendar_address for select to ${appRole} using (app_is_signing_in());
grant select, insert, update, delete on calendar_address to ${appRole};
