create table local_area (
    id uuid primary key,
    -- Its own area, so that the walls and the past of this table need no rule of their own.
    area_id uuid generated always as (id) stored,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    name text not null check (length(name) between 1 and 120),
    version bigint not null
);
call wall_in('local_area', 'app_is_administrator()');
call keep_past('local_area', 'app_is_administrator()');

create table organisation (
    id uuid primary key,
    area_id uuid not null references local_area (id),
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('COUNCIL', 'INTEGRATED_CARE_BOARD', 'NHS_PROVIDER', 'EDUCATION', 'VOLUNTARY_SECTOR',
        'PARENT_CARER_FORUM', 'ADVICE_SERVICE', 'NATIONAL_ADVISER', 'OTHER')),
    valid_from date,
    valid_to date check (valid_to >= valid_from),
    successor_id uuid,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, successor_id) references organisation (area_id, id)
);
create unique index organisation_name on organisation (area_id, lower(name));
call wall_in('organisation', 'app_is_administrator()');
call keep_past('organisation', 'app_is_administrator()');

create table person (
    id uuid primary key,
    area_id uuid not null references local_area (id),
    organisation_id uuid not null,
    name text not null check (length(name) between 1 and 120),
    email text check (length(email) between 3 and 254),
    account_id uuid,
    valid_from date,
    valid_to date check (valid_to >= valid_from),
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index person_organisation on person (area_id, organisation_id);
create unique index person_account on person (area_id, organisation_id, account_id);
call wall_in('person');
call keep_past('person');
