-- What may keep a plan from working, as it is judged now; its past is kept. Its number is taken for ever.
create table risk (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    number integer not null check (number > 0),
    description text not null check (length(description) between 1 and 3000),
    cause text check (length(cause) between 1 and 3000),
    likelihood integer not null check (likelihood between 1 and 5),
    impact integer not null check (impact between 1 and 5),
    target_likelihood integer check (target_likelihood between 1 and 5),
    target_impact integer check (target_impact between 1 and 5),
    target_on date,
    mitigation text check (length(mitigation) between 1 and 3000),
    owner_organisation_id uuid not null,
    owner_role text check (length(owner_role) between 1 and 120),
    closed_because text check (closed_because in ('NO_LONGER', 'HAPPENED', 'ACCEPTED')),
    version bigint not null,
    unique (area_id, id),
    unique (plan_id, number),
    check (num_nonnulls(target_likelihood, target_impact, target_on) in (0, 3)),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, owner_organisation_id) references organisation (area_id, id)
);
create index risk_plan on risk (area_id, plan_id);
create index risk_owner on risk (area_id, owner_organisation_id);
call wall_in('risk', 'false', 'select, insert, update');
call keep_past('risk');

-- The priorities and the references that a risk is about.
create table risk_priority (
    id uuid primary key,
    area_id uuid not null,
    risk_id uuid not null,
    priority_id uuid not null,
    unique (risk_id, priority_id),
    foreign key (area_id, risk_id) references risk (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index risk_priority_priority on risk_priority (area_id, priority_id);
call wall_in('risk_priority', 'false', 'select, insert, delete');
call keep_past('risk_priority');

create table risk_reference (
    id uuid primary key,
    area_id uuid not null,
    risk_id uuid not null,
    reference_id uuid not null,
    unique (risk_id, reference_id),
    foreign key (area_id, risk_id) references risk (area_id, id),
    foreign key (area_id, reference_id) references reference (area_id, id)
);
create index risk_reference_reference on risk_reference (area_id, reference_id);
call wall_in('risk_reference', 'false', 'select, insert, delete');
call keep_past('risk_reference');

-- What was done with a risk, for ever, and by whom: each step made the version of the risk that it names.
create table risk_step (
    id uuid primary key,
    area_id uuid not null,
    risk_id uuid not null,
    version bigint not null check (version >= 0),
    kind text not null check (kind in ('ADDED', 'EDITED', 'REVIEWED', 'CLOSED', 'REOPENED')),
    note text check (length(note) between 1 and 3000),
    recorded_by uuid not null references account (id),
    recorded_by_name text not null check (length(recorded_by_name) between 1 and 120),
    recorded_at timestamptz not null,
    unique (area_id, id),
    unique (risk_id, version),
    check (note is not null or kind not in ('CLOSED', 'REOPENED')),
    check ((kind = 'ADDED') = (version = 0)),
    foreign key (area_id, risk_id) references risk (area_id, id)
);
create index risk_step_risk on risk_step (area_id, risk_id, version);
call wall_in('risk_step', 'false', 'select, insert');
create policy recorded_by_oneself on risk_step as restrictive for insert to ${appRole} with check (recorded_by = app_account());
