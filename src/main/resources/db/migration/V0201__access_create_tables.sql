create table account (
    id uuid primary key,
    email text not null check (length(email) between 3 and 254 and email = lower(email)),
    name text not null check (length(name) between 1 and 120),
    password_hash text,
    administrator boolean not null default false,
    closed_at timestamptz,
    created_at timestamptz not null,
    version bigint not null
);
create unique index account_email on account (email);

create table membership (
    id uuid primary key,
    area_id uuid not null references local_area (id),
    account_id uuid not null references account (id),
    organisation_id uuid not null,
    role text not null check (role in ('PLAN_MANAGER', 'PUBLISHER', 'OFFICER', 'BOARD', 'FORUM')),
    ended_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create unique index membership_once on membership (account_id, organisation_id, role) where ended_at is null;
create index membership_area on membership (area_id, organisation_id);
call wall_in('membership', 'account_id = app_account() or app_is_administrator()');
call keep_past('membership', 'account_id = app_account() or app_is_administrator()');

-- An account belongs to the installation. It is seen by itself, by the administrator, by those who share an area with it
-- (their memberships are all that the policy of membership shows), and while a password or one-time link is checked.
alter table account enable row level security;
alter table account force row level security;
create policy owner_all on account to current_user using (true) with check (true);
create policy seen_accounts on account for select to ${appRole} using (id = app_account() or app_is_administrator()
    or app_is_signing_in() or id in (select account_id from membership));
create policy made_accounts on account for insert to ${appRole} with check (app_is_administrator());
create policy changed_accounts on account for update to ${appRole}
    using (app_is_administrator() or app_is_signing_in());
grant select, insert, update on account to ${appRole};

alter table person add foreign key (account_id) references account (id);

-- A one-time link to set a password. Only the hash of its secret is kept.
create table password_link (
    id uuid primary key,
    account_id uuid not null references account (id),
    secret_hash text not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index password_link_account on password_link (account_id);
alter table password_link enable row level security;
alter table password_link force row level security;
create policy owner_all on password_link to current_user using (true) with check (true);
create policy checked_links on password_link to ${appRole} using (app_is_administrator() or app_is_signing_in());
grant select, insert, update on password_link to ${appRole};

-- Who belongs to an area may read its name and slug, also in the moment in which only the account is known.
create policy own_memberships on local_area for select to ${appRole}
    using (id in (select m.area_id from membership m where m.account_id = app_account() and m.ended_at is null));

-- Roles and areas are given by the administrator alone: nobody makes themselves, or anybody else, a member.
create policy given_memberships on membership as restrictive for insert to ${appRole} with check (app_is_administrator());
create policy ended_memberships on membership as restrictive for update to ${appRole} using (app_is_administrator());
create policy kept_memberships on membership as restrictive for delete to ${appRole} using (false);
create policy made_areas on local_area as restrictive for insert to ${appRole} with check (app_is_administrator());
create policy renamed_areas on local_area as restrictive for update to ${appRole} using (app_is_administrator());
create policy kept_areas on local_area as restrictive for delete to ${appRole} using (false);

-- Who is given a membership becomes one of the organisation's people, also in an area that the administrator is no member of.
create policy joined_people on person for insert to ${appRole} with check (app_is_administrator() and account_id is not null);
create policy seen_joined_people on person for select to ${appRole} using (app_is_administrator() and account_id is not null);
