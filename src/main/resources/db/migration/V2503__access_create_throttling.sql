-- Tries to sign in that were not completed, for an hour: whose address was typed and from where, as keyed hashes, whether or not there is
-- such an account. A device that signed in to the account before is known by a cookie, and counted apart.
create table known_device (
    id uuid primary key,
    account_id uuid not null references account (id),
    secret_hash text not null,
    name text not null check (length(name) between 1 and 120),
    made_at timestamptz not null,
    used_at timestamptz not null,
    unique (account_id, secret_hash)
);
alter table known_device enable row level security;
alter table known_device force row level security;
create policy owner_all on known_device to current_user using (true) with check (true);
create policy own_devices on known_device to ${appRole} using (account_id = app_account() or app_is_signing_in());
grant select, insert, update, delete on known_device to ${appRole};

create table sign_in_attempt (
    id uuid primary key,
    kind text not null check (kind in ('PASSWORD', 'CODE')),
    account_key bytea not null,
    sender_key bytea not null,
    device_id uuid not null,
    made_at timestamptz not null
);
create index sign_in_attempt_account on sign_in_attempt (account_key, made_at);
create index sign_in_attempt_sender on sign_in_attempt (sender_key, made_at);
create index sign_in_attempt_made on sign_in_attempt (made_at);
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy owner_all on sign_in_attempt to current_user using (true) with check (true);
create policy counted_attempts on sign_in_attempt to ${appRole} using (app_is_signing_in());
grant select, insert, delete on sign_in_attempt to ${appRole};
