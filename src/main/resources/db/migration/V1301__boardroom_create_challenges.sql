-- A question to those who are responsible for a plan or a part of it. What it is about stands here, what was said stands in its thread.
create table challenge (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    number integer not null check (number > 0),
    kind text not null check (kind in ('PLAN', 'PRIORITY', 'REFERENCE', 'ACTION')),
    priority_id uuid,
    reference_id uuid,
    action_id uuid,
    unique (area_id, id),
    unique (plan_id, number),
    check ((priority_id is not null) = (kind = 'PRIORITY')),
    check ((reference_id is not null) = (kind = 'REFERENCE')),
    check ((action_id is not null) = (kind = 'ACTION')),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id),
    foreign key (area_id, reference_id) references reference (area_id, id),
    foreign key (area_id, action_id) references action (area_id, id)
);
create index challenge_plan on challenge (area_id, plan_id);
create index challenge_priority on challenge (area_id, priority_id);
create index challenge_reference on challenge (area_id, reference_id);
create index challenge_action on challenge (area_id, action_id);
call wall_in('challenge', 'false', 'select, insert');

-- What was said, one after the other, for ever: the question first. The state of a challenge is its last entry, at any moment.
create table challenge_entry (
    id uuid primary key,
    area_id uuid not null,
    challenge_id uuid not null,
    sequence integer not null check (sequence >= 0),
    kind text not null check (kind in ('ASKED', 'ANSWERED', 'NOT_ANSWERED', 'CLOSED', 'WITHDRAWN')),
    text text check (length(text) between 1 and 3000),
    written_by uuid not null references account (id),
    written_by_name text not null check (length(written_by_name) between 1 and 120),
    written_for text not null check (length(written_for) between 1 and 200),
    written_as text not null check (written_as in ('PLAN_MANAGER', 'OFFICER', 'BOARD', 'FORUM')),
    written_at timestamptz not null,
    unique (area_id, id),
    unique (challenge_id, sequence),
    check ((kind = 'ASKED') = (sequence = 0)),
    check (text is not null or kind in ('CLOSED', 'WITHDRAWN')),
    foreign key (area_id, challenge_id) references challenge (area_id, id)
);
create index challenge_entry_challenge on challenge_entry (area_id, challenge_id, sequence);
call wall_in('challenge_entry', 'false', 'select, insert');
create policy said_by_oneself on challenge_entry as restrictive for insert to ${appRole} with check (written_by = app_account());
