-- Whether what partners record on a plan counts only once a plan manager approved it. No row: it counts at once.
create table approval_setting (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null unique,
    asked boolean not null,
    unique (area_id, id),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
create index approval_setting_plan on approval_setting (area_id, plan_id);
call wall_in('approval_setting', 'false', 'select, insert, update');
call keep_past('approval_setting');

-- An update says itself whether it waits for approval, as its plan wished when it was recorded.
alter table progress_update add column needs_approval boolean not null default false;
create index progress_update_needing_approval on progress_update (area_id, action_id, sequence desc) where needs_approval;

-- What a plan manager made of an update, once and for ever.
create table update_review (
    id uuid primary key,
    area_id uuid not null,
    update_id uuid not null unique,
    outcome text not null check (outcome in ('APPROVED', 'RETURNED')),
    comment text check (length(comment) between 1 and 4000),
    reviewed_by uuid not null,
    reviewed_by_name text not null check (length(reviewed_by_name) between 1 and 120),
    reviewed_at timestamptz not null,
    unique (area_id, id),
    check (outcome = 'APPROVED' or comment is not null),
    foreign key (area_id, update_id) references progress_update (area_id, id)
);
create index update_review_update on update_review (area_id, update_id);
call wall_in('update_review', 'false', 'select, insert');
