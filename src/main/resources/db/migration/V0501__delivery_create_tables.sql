-- A piece of work, under a reference or under a priority directly. Words and days of a date stand side by side (VagueDate).
create table action (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    priority_id uuid,
    reference_id uuid,
    number text not null check (number ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$'),
    title text not null check (length(title) between 1 and 500),
    description text check (length(description) between 1 and 4000),
    stands_for_parent boolean not null,
    lead_organisation_id uuid not null,
    owner_id uuid,
    planned_start_words text check (length(planned_start_words) between 1 and 200),
    planned_start_from date,
    planned_start_to date check (planned_start_to >= planned_start_from),
    original_due_words text check (length(original_due_words) between 1 and 200),
    original_due_from date,
    original_due_to date check (original_due_to >= original_due_from),
    due_words text check (length(due_words) between 1 and 200),
    due_from date,
    due_to date check (due_to >= due_from),
    position integer not null,
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    check (num_nonnulls(priority_id, reference_id) = 1),
    check ((due_words is null) = (original_due_words is null)),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id),
    foreign key (area_id, reference_id) references reference (area_id, id),
    foreign key (area_id, lead_organisation_id) references organisation (area_id, id),
    foreign key (area_id, owner_id) references person (area_id, id)
);
create index action_plan on action (area_id, plan_id);
create index action_priority on action (area_id, priority_id, position);
create index action_reference on action (area_id, reference_id, position);
create index action_lead on action (area_id, lead_organisation_id);
create index action_owner on action (area_id, owner_id);
-- A reference or priority that is tracked directly has one action that stands for it.
create unique index action_standing_for_reference on action (reference_id) where stands_for_parent;
create unique index action_standing_for_priority on action (priority_id) where stands_for_parent;
call wall_in('action');
call keep_past('action');

create table action_support (
    id uuid primary key,
    area_id uuid not null,
    action_id uuid not null,
    organisation_id uuid not null,
    unique (action_id, organisation_id),
    foreign key (area_id, action_id) references action (area_id, id),
    foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index action_support_organisation on action_support (area_id, organisation_id);
call wall_in('action_support');
call keep_past('action_support');

-- What was recorded, for ever: a correction is a new row that names the one it replaces.
create table progress_update (
    id uuid primary key,
    area_id uuid not null,
    action_id uuid not null,
    sequence bigint generated always as identity,
    stage text not null check (stage in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETE', 'SUSPENDED', 'CLOSED_TO_BUSINESS_AS_USUAL')),
    rating_level_id uuid,
    done text check (length(done) between 1 and 10000),
    difference text check (length(difference) between 1 and 10000),
    internal_note text check (length(internal_note) between 1 and 10000),
    reason text check (length(reason) between 1 and 4000),
    mitigation text check (length(mitigation) between 1 and 4000),
    effect text check (length(effect) between 1 and 4000),
    suggested_role text check (suggested_role in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
    suggested_because text check (length(suggested_because) between 1 and 500),
    differs_because text check (length(differs_because) between 1 and 4000),
    nothing_changed boolean not null,
    replaces_id uuid,
    author_id uuid not null,
    author_name text not null check (length(author_name) between 1 and 120),
    recorded_at timestamptz not null,
    unique (area_id, id),
    unique (replaces_id),
    check (rating_level_id is null or stage in ('NOT_STARTED', 'IN_PROGRESS')),
    check (rating_level_id is not null or stage <> 'IN_PROGRESS'),
    foreign key (area_id, action_id) references action (area_id, id),
    foreign key (area_id, rating_level_id) references rating_level (area_id, id),
    foreign key (area_id, replaces_id) references progress_update (area_id, id)
);
create index progress_update_action on progress_update (area_id, action_id, sequence desc);
call wall_in('progress_update', 'false', 'select, insert');

-- A new date is proposed and then decided; until then the action keeps its date. Both stay for ever.
create table due_date_proposal (
    id uuid primary key,
    area_id uuid not null,
    action_id uuid not null,
    sequence bigint generated always as identity,
    from_words text not null,
    from_from date,
    from_to date,
    to_words text not null check (length(to_words) between 1 and 200),
    to_from date,
    to_to date check (to_to >= to_from),
    reason text not null check (length(reason) between 1 and 4000),
    update_id uuid,
    proposed_by uuid not null,
    proposed_by_name text not null check (length(proposed_by_name) between 1 and 120),
    proposed_at timestamptz not null,
    unique (area_id, id),
    foreign key (area_id, action_id) references action (area_id, id),
    foreign key (area_id, update_id) references progress_update (area_id, id)
);
create index due_date_proposal_action on due_date_proposal (area_id, action_id, sequence desc);
call wall_in('due_date_proposal', 'false', 'select, insert');

create table due_date_decision (
    id uuid primary key,
    area_id uuid not null,
    proposal_id uuid not null,
    outcome text not null check (outcome in ('APPROVED', 'REFUSED', 'WITHDRAWN')),
    reason text check (length(reason) between 1 and 4000),
    decided_by uuid not null,
    decided_by_name text not null check (length(decided_by_name) between 1 and 120),
    decided_at timestamptz not null,
    unique (proposal_id),
    foreign key (area_id, proposal_id) references due_date_proposal (area_id, id)
);
call wall_in('due_date_decision', 'false', 'select, insert');

-- What somebody has typed and not yet recorded: theirs alone.
create table progress_draft (
    id uuid primary key,
    area_id uuid not null,
    action_id uuid not null,
    account_id uuid not null,
    fields jsonb not null,
    saved_at timestamptz not null,
    unique (action_id, account_id),
    foreign key (area_id, action_id) references action (area_id, id)
);
call wall_in('progress_draft');
create policy own_drafts on progress_draft as restrictive to ${appRole} using (account_id = app_account());
