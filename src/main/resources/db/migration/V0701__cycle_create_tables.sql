-- The rhythm of a plan's reporting: in each cycle updates are asked for by a day, and the board meets after it. A cycle is never
-- deleted, and its slug stays in addresses for ever. No two open on one day: an update belongs to the one that opened last.
create table reporting_cycle (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 70),
    name text not null check (length(name) between 1 and 60),
    opens date not null,
    updates_due date not null,
    board_date date not null,
    closed_at timestamptz,
    closed_by uuid,
    closed_by_name text check (length(closed_by_name) between 1 and 120),
    version bigint not null,
    unique (area_id, id),
    unique (plan_id, slug),
    unique (plan_id, opens),
    check (opens <= updates_due and updates_due <= board_date),
    check (num_nulls(closed_at, closed_by, closed_by_name) in (0, 3)),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
create index reporting_cycle_plan on reporting_cycle (area_id, plan_id, opens);
call wall_in('reporting_cycle', 'false', 'select, insert, update');
call keep_past('reporting_cycle');

-- The headings of a cycle's progress pages. Labels and places are compared when a transaction ends, so that two headings can change
-- theirs with each other.
create table cycle_section (
    id uuid primary key,
    area_id uuid not null,
    cycle_id uuid not null,
    position integer not null check (position >= 0),
    label text not null check (length(label) between 1 and 120),
    label_in_lower_case text generated always as (lower(label)) stored,
    role text not null check (role in ('INTENT', 'BASELINE', 'DONE', 'DIFFERENCE', 'GAP', 'NEXT')),
    unique (area_id, id),
    unique (cycle_id, position) deferrable initially deferred,
    unique (cycle_id, label_in_lower_case) deferrable initially deferred,
    foreign key (area_id, cycle_id) references reporting_cycle (area_id, id)
);
create index cycle_section_cycle on cycle_section (area_id, cycle_id, position);
call wall_in('cycle_section');
call keep_past('cycle_section');

alter table address drop constraint address_kind_check;
alter table address add constraint address_kind_check check (kind in ('PLAN', 'PRIORITY', 'REFERENCE', 'ACTION', 'CYCLE'));
