-- What a board was given to read: a plan as at one day, for one meeting. It is asked for, made, and then for ever the same: the
-- application can add what was asked for, its files and the mark that they are complete, and change none of it.
create table board_pack (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    cycle_id uuid not null,
    number integer not null check (number > 0),
    cycle_number integer not null check (cycle_number > 0),
    cycle_name text not null check (length(cycle_name) between 1 and 60),
    board_date date not null,
    shown_day date not null,
    note text check (length(note) between 1 and 2000),
    asked_by uuid not null references account (id),
    asked_by_name text not null check (length(asked_by_name) between 1 and 120),
    asked_at timestamptz not null,
    unique (area_id, id),
    unique (plan_id, number),
    unique (cycle_id, cycle_number),
    check (shown_day < cast(asked_at at time zone 'Europe/London' as date)),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, cycle_id) references reporting_cycle (area_id, id)
);
create index board_pack_plan on board_pack (area_id, plan_id);
create index board_pack_cycle on board_pack (area_id, cycle_id);
call wall_in('board_pack', 'false', 'select, insert');
create policy asked_by_oneself on board_pack as restrictive for insert to ${appRole} with check (asked_by = app_account());

-- How far the making is; the row goes when the pack is complete.
create table board_pack_making (
    pack_id uuid primary key,
    area_id uuid not null,
    done integer not null default 0 check (done between 0 and files),
    files integer not null default 0,
    attempts integer not null default 0,
    failed_at timestamptz,
    foreign key (area_id, pack_id) references board_pack (area_id, id)
);
create index board_pack_making_area on board_pack_making (area_id, pack_id);
call wall_in('board_pack_making');

create table board_pack_file (
    pack_id uuid not null,
    area_id uuid not null,
    name text not null check (name ~ '^[a-z0-9][a-z0-9.-]{0,99}$'),
    position integer not null check (position >= 0),
    media_type text not null check (length(media_type) between 3 and 100),
    size integer not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null check (length(content) = size),
    primary key (pack_id, name),
    unique (pack_id, position),
    foreign key (area_id, pack_id) references board_pack (area_id, id)
);
alter table board_pack_file alter column content set storage external;
create index board_pack_file_area on board_pack_file (area_id, pack_id);
call wall_in('board_pack_file', 'false', 'select, insert');

-- It is complete: the hash is that of its list of files, each with its own.
create table board_pack_frozen (
    pack_id uuid primary key,
    area_id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    frozen_at timestamptz not null,
    foreign key (area_id, pack_id) references board_pack (area_id, id)
);
create index board_pack_frozen_area on board_pack_frozen (area_id, pack_id);
call wall_in('board_pack_frozen', 'false', 'select, insert');
-- Nothing is added to a pack that is complete.
create policy while_it_is_made on board_pack_file as restrictive for insert to ${appRole}
    with check (not exists (select from board_pack_frozen f where f.area_id = board_pack_file.area_id and f.pack_id = board_pack_file.pack_id));

-- Where there is a pack to make, for the maker, which then works area by area.
create function areas_with_packs_to_make() returns setof uuid language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct area_id from board_pack_making where failed_at is null $$;
revoke execute on function areas_with_packs_to_make() from public;
grant execute on function areas_with_packs_to_make() to ${appRole};
