-- A second factor: the secret of an authenticator app, encrypted with a key that is not in the database, and the codes for the day on
-- which that device is lost. last_step: no code is taken twice.
create table second_factor (
    account_id uuid primary key references account (id),
    secret bytea not null,
    last_step bigint not null,
    made_at timestamptz not null
);
alter table second_factor enable row level security;
alter table second_factor force row level security;
create policy owner_all on second_factor to current_user using (true) with check (true);
create policy own_factor on second_factor to ${appRole} using (account_id = app_account() or app_is_signing_in());
create policy seen_factors on second_factor for select to ${appRole} using (app_is_administrator());
create policy removed_factors on second_factor for delete to ${appRole} using (app_is_administrator());
grant select, insert, update, delete on second_factor to ${appRole};

create table recovery_code (
    account_id uuid not null references account (id),
    code_hash text not null,
    used_at timestamptz,
    primary key (account_id, code_hash)
);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy owner_all on recovery_code to current_user using (true) with check (true);
create policy own_codes on recovery_code to ${appRole} using (account_id = app_account() or app_is_signing_in());
create policy seen_codes on recovery_code for select to ${appRole} using (app_is_administrator());
create policy removed_codes on recovery_code for delete to ${appRole} using (app_is_administrator());
grant select, insert, update, delete on recovery_code to ${appRole};

-- Who changes their own password, or signs out everywhere.
create policy own_account on account for update to ${appRole} using (id = app_account());
