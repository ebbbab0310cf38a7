-- Where the people of an area sign in with their organisation's account: one OpenID provider an area. The secret is encrypted with a key
-- that is not in the database. Whoever keeps a registration can sign in as everybody who is linked to its issuer, so members do not.
create table openid_registration (
    area_id uuid primary key references local_area (id),
    issuer text not null check (length(issuer) between 1 and 500),
    client_id text not null check (length(client_id) between 1 and 255),
    client_secret bytea not null,
    changed_at timestamptz not null,
    version bigint not null
);
call wall_in('openid_registration', 'app_is_administrator() or app_is_signing_in()');
create policy added_registrations on openid_registration as restrictive for insert to ${appRole} with check (app_is_administrator());
create policy changed_registrations on openid_registration as restrictive for update to ${appRole} using (app_is_administrator());
create policy removed_registrations on openid_registration as restrictive for delete to ${appRole} using (app_is_administrator());
call audit_writes('openid_registration', '{client_secret}');

-- Who somebody is at a provider: its issuer and its name for them, which it gives to nobody else. Never an e-mail address.
create table openid_identity (
    id uuid primary key,
    account_id uuid not null references account (id),
    issuer text not null check (length(issuer) between 1 and 500),
    subject text not null check (length(subject) between 1 and 255),
    linked_at timestamptz not null,
    unique (issuer, subject)
);
create index openid_identity_account on openid_identity (account_id);
alter table openid_identity enable row level security;
alter table openid_identity force row level security;
create policy owner_all on openid_identity to current_user using (true) with check (true);
create policy own_identities on openid_identity to ${appRole} using (account_id = app_account() or app_is_signing_in());
create policy seen_identities on openid_identity for select to ${appRole} using (app_is_administrator());
create policy removed_identities on openid_identity for delete to ${appRole} using (app_is_administrator());
grant select, insert, delete on openid_identity to ${appRole};
call audit_writes('openid_identity', '{subject}');

-- Coming back from a provider is a try to sign in, counted by its sender.
alter table sign_in_attempt drop constraint sign_in_attempt_kind_check;
alter table sign_in_attempt add check (kind in ('PASSWORD', 'CODE', 'PROVIDER'));

-- The page for signing in names the area.
create policy areas_with_sign_in on local_area for select to ${appRole}
    using (app_is_signing_in() and exists (select from openid_registration r where r.area_id = local_area.id));

-- Administrators keep it, so they read what was changed, in areas that they do not belong to, too.
alter policy seen_entries on audit_entry using (area_id = any((select app_areas())::uuid[])
    or app_is_sealing()
    or app_is_administrator() and (area_id is null or subject in ('local_area', 'organisation', 'membership', 'openid_registration')));
