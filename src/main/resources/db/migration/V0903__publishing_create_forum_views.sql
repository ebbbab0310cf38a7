-- How parents see a part of the plan in a reporting cycle, in the forum's own words. Until the forum publishes it, only the forum reads
-- it; nobody else writes, publishes or withdraws it. The walls hold that too: whoever the application works for has to have the forum's role.
create table forum_view (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    cycle_id uuid not null,
    priority_id uuid not null,
    level text not null check (level in ('SEEN', 'PARTLY_SEEN', 'NOT_SEEN', 'NOT_KNOWN')),
    text text not null check (length(text) between 1 and 3000),
    state text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    version bigint not null,
    unique (area_id, id),
    unique (cycle_id, priority_id),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, cycle_id) references reporting_cycle (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index forum_view_priority on forum_view (area_id, priority_id);
create index forum_view_plan on forum_view (area_id, plan_id);
call wall_in('forum_view', 'false', 'select, insert, update');
call keep_past('forum_view');
create policy the_forums_own on forum_view as restrictive to ${appRole}
    using (app_is_of_forum(area_id)) with check (app_is_of_forum(area_id));
create policy the_forums_own on forum_view_version as restrictive to ${appRole} using (app_is_of_forum(area_id));

-- What was published, for ever the same; of each page and cycle the numbers count up.
create table forum_view_edition (
    id uuid primary key,
    area_id uuid not null,
    cycle_id uuid not null,
    priority_id uuid not null,
    number integer not null check (number > 0),
    forum_name text not null,
    area_slug text not null,
    area_name text not null,
    plan_slug text not null,
    plan_title text not null,
    level_name text not null,
    cycle_slug text not null,
    cycle_name text not null,
    priority_number text not null,
    priority_name text not null,
    level text not null check (level in ('SEEN', 'PARTLY_SEEN', 'NOT_SEEN', 'NOT_KNOWN')),
    text text not null,
    published_at timestamptz not null,
    published_by uuid not null references account (id),
    unique (area_id, id),
    unique (cycle_id, priority_id, number),
    foreign key (area_id, cycle_id) references reporting_cycle (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index forum_view_edition_address on forum_view_edition (area_slug, plan_slug, published_at);
create index forum_view_edition_priority on forum_view_edition (area_id, priority_id);
call wall_in('forum_view_edition', 'false', 'select, insert');
create policy said_by_the_forum on forum_view_edition as restrictive for insert to ${appRole}
    with check (published_by = app_account() and app_is_of_forum(area_id));

create table forum_view_withdrawal (
    edition_id uuid primary key,
    area_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    withdrawn_at timestamptz not null,
    withdrawn_by uuid not null references account (id),
    foreign key (area_id, edition_id) references forum_view_edition (area_id, id)
);
call wall_in('forum_view_withdrawal', 'false', 'select, insert');
create policy taken_back_by_the_forum on forum_view_withdrawal as restrictive for insert to ${appRole}
    with check (withdrawn_by = app_account() and app_is_of_forum(area_id));

create policy published on forum_view_edition for select to ${publicRole} using (true);
grant select (id, number, forum_name, area_slug, area_name, plan_slug, plan_title, level_name, cycle_slug, cycle_name, priority_number,
    priority_name, level, text, published_at) on forum_view_edition to ${publicRole};
create policy published on forum_view_withdrawal for select to ${publicRole} using (true);
grant select (edition_id, reason, withdrawn_at) on forum_view_withdrawal to ${publicRole};
