-- What a board decided at its meeting, for ever as it was recorded. A correction is another decision that names the one it replaces.
create table board_decision (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    cycle_id uuid not null,
    number integer not null check (number > 0),
    kind text not null check (kind in ('PLAN', 'PRIORITY', 'REFERENCE', 'ACTION')),
    priority_id uuid,
    reference_id uuid,
    action_id uuid,
    text text not null check (length(text) between 1 and 3000),
    owner_organisation_id uuid,
    due_on date,
    decided_on date not null,
    corrects uuid unique,
    recorded_by uuid not null references account (id),
    recorded_by_name text not null check (length(recorded_by_name) between 1 and 120),
    recorded_at timestamptz not null,
    unique (area_id, id),
    unique (plan_id, number),
    check ((priority_id is not null) = (kind = 'PRIORITY')),
    check ((reference_id is not null) = (kind = 'REFERENCE')),
    check ((action_id is not null) = (kind = 'ACTION')),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, cycle_id) references reporting_cycle (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id),
    foreign key (area_id, reference_id) references reference (area_id, id),
    foreign key (area_id, action_id) references action (area_id, id),
    foreign key (area_id, owner_organisation_id) references organisation (area_id, id),
    foreign key (area_id, corrects) references board_decision (area_id, id)
);
create index board_decision_cycle on board_decision (area_id, cycle_id, number);
create index board_decision_plan on board_decision (area_id, plan_id);
create index board_decision_priority on board_decision (area_id, priority_id);
create index board_decision_reference on board_decision (area_id, reference_id);
create index board_decision_action on board_decision (area_id, action_id);
call wall_in('board_decision', 'false', 'select, insert');
create policy recorded_by_oneself on board_decision as restrictive for insert to ${appRole} with check (recorded_by = app_account());
