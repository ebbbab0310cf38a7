-- What organisations that support an action say they contributed, for ever. Where the action stands, its lead organisation says.
create table contribution (
    id uuid primary key,
    area_id uuid not null,
    action_id uuid not null,
    sequence bigint generated always as identity,
    organisation_id uuid not null,
    text text not null check (length(text) between 1 and 4000),
    author_id uuid not null,
    author_name text not null check (length(author_name) between 1 and 120),
    recorded_at timestamptz not null,
    unique (area_id, id),
    foreign key (area_id, action_id) references action (area_id, id),
    foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index contribution_action on contribution (area_id, action_id, sequence desc);
create index contribution_organisation on contribution (area_id, organisation_id, action_id, sequence desc);
call wall_in('contribution', 'false', 'select, insert');
