create table improvement_plan (
    id uuid primary key,
    area_id uuid not null references local_area (id),
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    title text not null check (length(title) between 1 and 300),
    kind text not null check (kind in ('IMPROVEMENT_PLAN', 'WRITTEN_STATEMENT_OF_ACTION', 'ACCELERATED_PROGRESS_PLAN',
        'PRIORITY_ACTION_PLAN', 'STRATEGY', 'OTHER')),
    level_name text not null check (length(level_name) between 1 and 60),
    period text check (length(period) <= 60),
    introduction text,
    created_at timestamptz not null,
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    unique (area_id, slug)
);
call wall_in('improvement_plan');
call keep_past('improvement_plan');

create table plan_partner (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    position integer not null,
    name text not null check (length(name) between 1 and 300),
    stands_for_group boolean not null,
    organisation_id uuid,
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index plan_partner_plan on plan_partner (area_id, plan_id, position);
call wall_in('plan_partner');
call keep_past('plan_partner');

create table objective (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    code text check (length(code) between 1 and 20),
    wording text not null check (length(wording) between 1 and 4000),
    position integer not null,
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
create unique index objective_code on objective (plan_id, upper(code));
create index objective_plan on objective (area_id, plan_id, position);
call wall_in('objective');
call keep_past('objective');

create table priority (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    number text not null check (number ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
    name text not null check (length(name) between 1 and 1000),
    other_name text check (length(other_name) <= 1000),
    position integer not null,
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
create index priority_plan on priority (area_id, plan_id, position);
call wall_in('priority');
call keep_past('priority');

-- An objective listed by a priority, in words of its own where they differ.
create table listing (
    id uuid primary key,
    area_id uuid not null,
    priority_id uuid not null,
    objective_id uuid not null,
    position integer not null,
    own_wording text check (length(own_wording) <= 4000),
    unique (priority_id, objective_id),
    foreign key (area_id, priority_id) references priority (area_id, id),
    foreign key (area_id, objective_id) references objective (area_id, id)
);
create index listing_priority on listing (area_id, priority_id, position);
create index listing_objective on listing (area_id, objective_id);
call wall_in('listing');
call keep_past('listing');

-- A key principle of a priority; number 1 is cited as "1".
create table principle (
    id uuid primary key,
    area_id uuid not null,
    priority_id uuid not null,
    number integer not null check (number > 0),
    text text not null check (length(text) between 1 and 2000),
    unique (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index principle_priority on principle (area_id, priority_id, number);
call wall_in('principle');
call keep_past('principle');

create table statement (
    id uuid primary key,
    area_id uuid not null,
    priority_id uuid not null,
    kind text not null check (kind in ('WANT_TO_SEE', 'NEEDS_TO_CHANGE', 'OTHER')),
    heading text check (length(heading) <= 300),
    position integer not null,
    theme text check (length(theme) <= 1000),
    text text not null check (length(text) <= 10000),
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    check ((kind = 'OTHER') = (heading is not null)),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index statement_priority on statement (area_id, priority_id, kind, position);
call wall_in('statement');
call keep_past('statement');

create table reference (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    priority_id uuid not null,
    number text not null check (number ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,29}$'),
    position integer not null,
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index reference_priority on reference (area_id, priority_id, position);
create index reference_plan on reference (area_id, plan_id);
call wall_in('reference');
call keep_past('reference');

create table outcome (
    id uuid primary key,
    area_id uuid not null,
    reference_id uuid not null,
    position integer not null,
    text text not null check (length(text) <= 10000),
    closing text check (length(closing) <= 10000),
    due_words text check (length(due_words) between 1 and 200),
    due_from date,
    due_to date check (due_to >= due_from),
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, reference_id) references reference (area_id, id)
);
create index outcome_reference on outcome (area_id, reference_id, position);
call wall_in('outcome');
call keep_past('outcome');

-- A point under a statement or an outcome.
create table point (
    id uuid primary key,
    area_id uuid not null,
    statement_id uuid,
    outcome_id uuid,
    position integer not null,
    text text not null check (length(text) between 1 and 10000),
    unique (area_id, id),
    check (num_nonnulls(statement_id, outcome_id) = 1),
    foreign key (area_id, statement_id) references statement (area_id, id),
    foreign key (area_id, outcome_id) references outcome (area_id, id)
);
create index point_statement on point (area_id, statement_id, position);
create index point_outcome on point (area_id, outcome_id, position);
call wall_in('point');
call keep_past('point');

-- A citation as the plan writes it, and what it was read as. Whether the objective is listed by the priority is not kept:
-- it follows from listing.
create table citation (
    id uuid primary key,
    area_id uuid not null,
    reference_id uuid,
    statement_id uuid,
    point_id uuid,
    position integer not null,
    as_written text not null check (length(as_written) between 1 and 200),
    objective_id uuid,
    principle_id uuid,
    all_listed boolean not null,
    check (num_nonnulls(reference_id, statement_id, point_id) = 1),
    check (num_nonnulls(objective_id, principle_id) + all_listed::int <= 1),
    foreign key (area_id, reference_id) references reference (area_id, id),
    foreign key (area_id, statement_id) references statement (area_id, id),
    foreign key (area_id, point_id) references point (area_id, id),
    foreign key (area_id, objective_id) references objective (area_id, id),
    foreign key (area_id, principle_id) references principle (area_id, id)
);
create index citation_reference on citation (area_id, reference_id, position);
create index citation_statement on citation (area_id, statement_id, position);
create index citation_point on citation (area_id, point_id, position);
create index citation_objective on citation (area_id, objective_id);
call wall_in('citation');
call keep_past('citation');

-- Numbers and slugs that were ever in use: never used again for another thing, and old ones lead to the thing.
create table address (
    area_id uuid not null references local_area (id),
    within uuid not null,
    kind text not null check (kind in ('PLAN', 'PRIORITY', 'REFERENCE')),
    name text not null,
    subject_id uuid not null,
    primary key (within, kind, name)
);
create index address_subject on address (area_id, subject_id);
call wall_in('address', 'false', 'select, insert');
