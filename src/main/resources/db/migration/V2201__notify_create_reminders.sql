-- How a person hears of updates that are due: at each step of a cycle, on one day a week, or not at all. It is kept where the person is.
alter table person add column reminders text not null default 'STEPS' check (reminders in ('OFF', 'STEPS', 'WEEKLY'));
alter table person add column reminder_weekday integer check (reminder_weekday between 1 and 7);
alter table person add check ((reminders = 'WEEKLY') = (reminder_weekday is not null));
alter table person_version add column reminders text not null default 'STEPS';
alter table person_version add column reminder_weekday integer;
call write_past_trigger('person');

-- Who hears for an organisation of work that has no owner, or whose owner cannot be reached.
alter table organisation add column lead_person_id uuid;
alter table organisation add foreign key (area_id, lead_person_id) references person (area_id, id);
alter table organisation_version add column lead_person_id uuid;
call write_past_trigger('organisation');

-- The steps of a cycle that were taken: who is to hear was decided on them, once; and the days on which it was decided at all.
create table reminder_step (
    area_id uuid not null,
    cycle_id uuid not null,
    kind text not null check (kind in ('OWNERS', 'ESCALATION', 'DAY')),
    step_on date not null,
    taken_at timestamptz not null,
    primary key (cycle_id, kind, step_on),
    foreign key (area_id, cycle_id) references reporting_cycle (area_id, id)
);
create index reminder_step_area on reminder_step (area_id, cycle_id);
call wall_in('reminder_step', 'false', 'select, insert');

-- One reminder an address and day at most, and copies only where its owner asks for another link. It says what is still to do when it leaves, so it has no text before that. The address is a
-- keyed hash: whom it reaches is found by it when the reminder is sent.
create table reminder (
    id uuid primary key,
    area_id uuid not null,
    addressee bytea not null check (length(addressee) = 32),
    person_id uuid not null,
    made_on date not null,
    copy integer not null default 0 check (copy between 0 and 3),
    made_at timestamptz not null,
    asked_by text check (length(asked_by) between 1 and 120),
    state text not null check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'DROPPED')),
    attempts integer not null default 0,
    due_at timestamptz not null,
    reason text check (length(reason) between 1 and 300),
    subject text check (length(subject) between 1 and 500),
    settled_at timestamptz,
    unique (area_id, id),
    unique (area_id, addressee, made_on, copy),
    check ((state = 'WAITING') = (settled_at is null)),
    check (state <> 'GIVEN_UP' or reason is not null),
    check (state <> 'SENT' or subject is not null),
    foreign key (area_id, person_id) references person (area_id, id)
);
create index reminder_due on reminder (area_id, due_at) where state = 'WAITING';
create index reminder_person on reminder (area_id, person_id, made_on);
call wall_in('reminder', 'false', 'select, insert, update');

-- Which steps of which cycles a reminder is about.
create table reminder_about (
    area_id uuid not null,
    reminder_id uuid not null,
    cycle_id uuid not null,
    step text not null check (step in ('OPENING', 'BEFORE', 'LATE', 'ESCALATION', 'WEEKLY', 'ASKED', 'LINK')),
    step_on date not null,
    primary key (reminder_id, cycle_id, step),
    foreign key (area_id, reminder_id) references reminder (area_id, id),
    foreign key (area_id, cycle_id) references reporting_cycle (area_id, id)
);
create index reminder_about_cycle on reminder_about (area_id, cycle_id, step_on);
call wall_in('reminder_about', 'false', 'select, insert');

-- Where there is work for the two jobs, which then work area by area.
create function areas_with_open_cycles(today date) returns setof uuid language sql stable security definer
    set search_path = public, pg_temp
    as $$ select distinct area_id from reporting_cycle where closed_at is null and opens <= today $$;
create function areas_with_reminders_due(at timestamptz) returns setof uuid language sql stable security definer
    set search_path = public, pg_temp
    as $$ select distinct area_id from reminder where state = 'WAITING' and due_at <= at $$;
revoke execute on function areas_with_open_cycles(date), areas_with_reminders_due(timestamptz) from public;
grant execute on function areas_with_open_cycles(date), areas_with_reminders_due(timestamptz) to ${appRole};
