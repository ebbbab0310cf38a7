-- What signs the keys of forms and the links in mails, and hashes what must not be kept as it is: made here, once, and never shown to
-- anybody but the application. It lies in the database so that every instance has the same and one backup holds everything.
create table installation_secret (
    single boolean primary key default true check (single),
    secret bytea not null check (length(secret) = 32)
);
insert into installation_secret (secret) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
alter table installation_secret enable row level security;
alter table installation_secret force row level security;
create policy owner_all on installation_secret to current_user using (true);
-- No policy for the application: the table shows it nothing, this function the one value.
grant select on installation_secret to ${appRole};
create function installation_secret() returns bytea language sql stable security definer set search_path = public, pg_temp
    as $$ select secret from installation_secret $$;

-- The area that has published something under this address, for pages of people who belong to no area.
create function published_area(address text) returns uuid language sql stable security definer set search_path = public, pg_temp
    as $$ select area_id from plan_edition where area_slug = address order by published_at desc limit 1 $$;

-- Who wants to hear about an area's editions. Until the address is confirmed nobody knows whose it is, so there may be several rows for it.
-- "subscriber" is the address as a keyed hash, by which it is found and by which it leaves.
create table alert_subscription (
    id uuid primary key,
    area_id uuid not null references local_area (id),
    subscriber bytea not null check (length(subscriber) = 32),
    email text not null check (length(email) between 3 and 254),
    asked_at timestamptz not null,
    confirmed_at timestamptz,
    unique (area_id, id)
);
create unique index alert_subscription_confirmed on alert_subscription (area_id, subscriber) where confirmed_at is not null;
create index alert_subscription_subscriber on alert_subscription (area_id, subscriber);
create index alert_subscription_waiting on alert_subscription (area_id, asked_at) where confirmed_at is null;
call wall_in('alert_subscription');

-- What of it: a published plan as a whole (no number), or one of its priorities.
create table alert_topic (
    area_id uuid not null,
    subscription_id uuid not null,
    plan_slug text not null check (length(plan_slug) between 1 and 200),
    priority_number text not null default '' check (length(priority_number) <= 200),
    primary key (subscription_id, plan_slug, priority_number),
    foreign key (area_id, subscription_id) references alert_subscription (area_id, id) on delete cascade
);
create index alert_topic_plan on alert_topic (area_id, plan_slug, priority_number);
call wall_in('alert_topic');

-- How often somebody asked: two keyed hashes, kept for a day.
create table alert_request (
    id uuid primary key,
    area_id uuid not null references local_area (id),
    sender bytea not null check (length(sender) = 8),
    address bytea not null check (length(address) = 8),
    made_at timestamptz not null,
    unique (area_id, id)
);
create index alert_request_sender on alert_request (sender, made_at);
create index alert_request_address on alert_request (address, made_at);
create index alert_request_area on alert_request (area_id, made_at);
call wall_in('alert_request', 'false', 'select, insert, delete');
-- Whoever floods does not stop at the wall of an area: counted over all of them.
create function alert_requests(of_sender bytea, to_address bytea, since timestamptz, out by_sender bigint, out for_address bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select (select count(*) from alert_request where sender = of_sender and made_at > since),
        (select count(*) from alert_request where address = to_address and made_at > since) $$;

-- The words of mails: once for all who get the same.
create table outgoing_text (
    id uuid primary key,
    area_id uuid not null references local_area (id),
    area_slug text not null,
    area_name text not null,
    subject text not null check (length(subject) between 1 and 500),
    body text not null check (length(body) between 1 and 20000),
    made_at timestamptz not null,
    unique (area_id, id)
);
create index outgoing_text_area on outgoing_text (area_id, made_at);
call wall_in('outgoing_text', 'false', 'select, insert, delete');

-- The outbox. Only a mail that waits knows whom it is for.
create table outgoing_mail (
    id uuid primary key,
    area_id uuid not null,
    text_id uuid not null,
    state text not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    email text check (length(email) between 3 and 254),
    subscriber bytea,
    attempts integer not null default 0,
    due_at timestamptz not null,
    reason text check (length(reason) between 1 and 300),
    settled_at timestamptz,
    unique (area_id, id),
    check ((state = 'WAITING') = (email is not null)),
    check ((state = 'WAITING') = (subscriber is not null)),
    check ((state = 'WAITING') = (settled_at is null)),
    check (state <> 'GIVEN_UP' or reason is not null),
    foreign key (area_id, text_id) references outgoing_text (area_id, id)
);
create index outgoing_mail_due on outgoing_mail (area_id, due_at) where state = 'WAITING';
create index outgoing_mail_subscriber on outgoing_mail (area_id, subscriber) where state = 'WAITING';
create index outgoing_mail_text on outgoing_mail (area_id, text_id);
create index outgoing_mail_state on outgoing_mail (area_id, state, settled_at);
call wall_in('outgoing_mail');
-- Where there is work for the sender, which then works area by area.
create function areas_with_mail_due(at timestamptz) returns setof uuid language sql stable security definer
    set search_path = public, pg_temp
    as $$ select distinct area_id from outgoing_mail where state = 'WAITING' and due_at <= at $$;

revoke execute on function installation_secret(), published_area(text), alert_requests(bytea, bytea, timestamptz),
    areas_with_mail_due(timestamptz) from public;
grant execute on function installation_secret(), published_area(text), alert_requests(bytea, bytea, timestamptz),
    areas_with_mail_due(timestamptz) to ${appRole};
