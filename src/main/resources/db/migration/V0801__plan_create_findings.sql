-- What the inspectors wrote, word for word: the plan's own words stand elsewhere, and answer it.
create table finding (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    position integer not null,
    text text not null check (length(text) between 1 and 10000),
    report text not null check (length(report) between 1 and 300),
    reported_words text check (length(reported_words) between 1 and 200),
    reported_from date,
    reported_to date check (reported_to >= reported_from),
    place text check (length(place) between 1 and 100),
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
create index finding_plan on finding (area_id, plan_id, position);
call wall_in('finding');
call keep_past('finding');

-- Whom the inspectors hold responsible for it.
create table finding_organisation (
    id uuid primary key,
    area_id uuid not null,
    finding_id uuid not null,
    organisation_id uuid not null,
    unique (finding_id, organisation_id),
    foreign key (area_id, finding_id) references finding (area_id, id),
    foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index finding_organisation_organisation on finding_organisation (area_id, organisation_id);
call wall_in('finding_organisation');
call keep_past('finding_organisation');

-- Which priorities answer it.
create table finding_answer (
    id uuid primary key,
    area_id uuid not null,
    finding_id uuid not null,
    priority_id uuid not null,
    unique (finding_id, priority_id),
    foreign key (area_id, finding_id) references finding (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index finding_answer_priority on finding_answer (area_id, priority_id);
call wall_in('finding_answer');
call keep_past('finding_answer');
