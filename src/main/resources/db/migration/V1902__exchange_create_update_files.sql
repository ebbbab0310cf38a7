-- A spreadsheet of updates on its way in: as it was handed in, what a person chose where somebody else recorded meanwhile, and what became of
-- it. What was handed in never changes.
create table update_file (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    file_name text not null check (length(file_name) between 1 and 255),
    content bytea not null check (octet_length(content) between 1 and 10485760),
    choices jsonb not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DISCARDED')),
    recorded integer check (recorded >= 0),
    handed_in_by uuid not null references account (id),
    handed_in_by_name text not null check (length(handed_in_by_name) between 1 and 120),
    handed_in_at timestamptz not null,
    changed_by_name text not null check (length(changed_by_name) between 1 and 120),
    changed_at timestamptz not null,
    version bigint not null,
    unique (area_id, id),
    check ((state = 'ACCEPTED') = (recorded is not null)),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
create index update_file_plan on update_file (area_id, plan_id, handed_in_at);
call wall_in('update_file', 'false', 'select, insert, update');
create policy handed_in_by_oneself on update_file as restrictive for insert to ${appRole} with check (handed_in_by = app_account());
