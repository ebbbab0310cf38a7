-- Steps within an action. None is ever deleted: one that will not be done is withdrawn with a reason, and a date that moves stays beside
-- the one that was planned first.
create table milestone (
    id uuid primary key,
    area_id uuid not null,
    action_id uuid not null,
    title text not null check (length(title) between 1 and 300),
    original_due_words text not null check (length(original_due_words) between 1 and 200),
    original_due_from date,
    original_due_to date check (original_due_to >= original_due_from),
    due_words text not null check (length(due_words) between 1 and 200),
    due_from date,
    due_to date check (due_to >= due_from),
    done_on date,
    withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
    version bigint not null,
    unique (area_id, id),
    check (done_on is null or withdrawn_because is null),
    foreign key (area_id, action_id) references action (area_id, id)
);
create index milestone_action on milestone (area_id, action_id);
call wall_in('milestone', 'false', 'select, insert, update');
call keep_past('milestone');

-- An action that cannot be done before another of its plan is. No chain of them leads back to where it began.
create table action_dependency (
    id uuid primary key,
    area_id uuid not null,
    action_id uuid not null,
    waits_for_id uuid not null,
    why text check (length(why) between 1 and 300),
    unique (area_id, id),
    unique (action_id, waits_for_id),
    check (action_id <> waits_for_id),
    foreign key (area_id, action_id) references action (area_id, id),
    foreign key (area_id, waits_for_id) references action (area_id, id)
);
create index action_dependency_action on action_dependency (area_id, action_id);
create index action_dependency_waits_for on action_dependency (area_id, waits_for_id);
call wall_in('action_dependency', 'false', 'select, insert, delete');
call keep_past('action_dependency');
