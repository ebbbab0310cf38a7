-- Who is asked to join an area. The link is made when the letter about it is written, and kept as its SHA-256.
create table invitation (
    id uuid primary key,
    area_id uuid not null references local_area (id),
    organisation_id uuid not null,
    email text not null check (length(email) between 3 and 254 and email = lower(email)),
    role text not null check (role in ('PLAN_MANAGER', 'PUBLISHER', 'OFFICER', 'BOARD', 'FORUM')),
    invited_by uuid not null,
    invited_by_name text not null check (length(invited_by_name) between 1 and 120),
    made_at timestamptz not null,
    expires_at timestamptz not null,
    secret_hash text unique,
    accepted_at timestamptz,
    accepted_by uuid references account (id),
    withdrawn_at timestamptz,
    unique (area_id, id),
    check ((accepted_at is null) = (accepted_by is null)),
    check (accepted_at is null or withdrawn_at is null),
    foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create unique index invitation_once on invitation (area_id, organisation_id, email, role)
    where accepted_at is null and withdrawn_at is null;
call wall_in('invitation', 'app_is_administrator() or app_is_signing_in()', 'select, insert, update');
-- A plan manager does not make plan managers or publishers.
create policy given_roles on invitation as restrictive for insert to ${appRole}
    with check (role in ('OFFICER', 'BOARD', 'FORUM') or app_is_administrator());
call audit_writes('invitation', '{secret_hash}');

-- An open invitation lets an account and a membership be made, the same that it says.
create policy invited_accounts on account for insert to ${appRole} with check (app_is_signing_in() and not administrator
    and exists (select from invitation i where i.email = account.email and i.accepted_at is null and i.withdrawn_at is null));
-- As the owner: the policies of account ask for memberships, and would turn in a circle.
create function is_invited(to_account uuid, to_area uuid, to_organisation uuid, as_role text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from invitation i join account a on a.email = i.email
        where a.id = to_account and i.area_id = to_area and i.organisation_id = to_organisation and i.role = as_role
            and i.accepted_at is null and i.withdrawn_at is null) $$;
revoke execute on function is_invited(uuid, uuid, uuid, text) from public;
grant execute on function is_invited(uuid, uuid, uuid, text) to ${appRole};
drop policy given_memberships on membership;
create policy given_memberships on membership as restrictive for insert to ${appRole} with check (app_is_administrator()
    or app_is_signing_in() and is_invited(account_id, area_id, organisation_id, role));

-- Letters to one person: what about, not what they say. The address leaves with the letter; what stays to count by is a keyed hash.
create table letter (
    id uuid primary key,
    kind text not null check (kind in ('INVITATION', 'PASSWORD')),
    about_id uuid,
    email text check (length(email) between 3 and 254),
    addressee bytea not null check (length(addressee) = 32),
    sender bytea check (length(sender) = 32),
    state text not null check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'DROPPED')),
    attempts integer not null default 0,
    made_at timestamptz not null,
    due_at timestamptz not null,
    settled_at timestamptz,
    reason text check (length(reason) between 1 and 300),
    check ((kind = 'INVITATION') = (about_id is not null)),
    check ((state = 'WAITING') = (settled_at is null) and (state = 'WAITING') = (email is not null))
);
create index letter_due on letter (due_at) where state = 'WAITING';
create index letter_addressee on letter (addressee, made_at);
create index letter_sender on letter (sender, made_at);
create index letter_about on letter (about_id, made_at) where about_id is not null;
alter table letter enable row level security;
alter table letter force row level security;
create policy owner_all on letter to current_user using (true) with check (true);
create policy sent_letters on letter for select to ${appRole} using (app_is_signing_in());
create policy settled_letters on letter for update to ${appRole} using (app_is_signing_in());
create policy written_letters on letter for insert to ${appRole} with check (app_account() is not null or app_is_signing_in());
grant select, insert, update on letter to ${appRole};
call audit_writes('letter', '{email,addressee,sender}', 'insert');
