-- What partners write together about a priority in a reporting cycle, for parents to read once it is approved.
create table progress_page (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    cycle_id uuid not null,
    priority_id uuid not null,
    wording text check (length(wording) between 1 and 2000),
    state text not null check (state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED')),
    shared boolean not null,
    version bigint not null,
    unique (area_id, id),
    unique (cycle_id, priority_id),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, cycle_id) references reporting_cycle (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index progress_page_priority on progress_page (area_id, priority_id);
create index progress_page_plan on progress_page (area_id, plan_id);
call wall_in('progress_page', 'false', 'select, insert, update');
call keep_past('progress_page');

-- One thing that is said, under a heading of the cycle. A heading with items cannot be taken away.
create table progress_item (
    id uuid primary key,
    area_id uuid not null,
    page_id uuid not null,
    section_id uuid not null,
    position integer not null check (position >= 0),
    text text not null check (length(text) between 1 and 2000),
    organisation_id uuid,
    update_id uuid,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, page_id) references progress_page (area_id, id),
    foreign key (area_id, section_id) references cycle_section (area_id, id),
    foreign key (area_id, organisation_id) references organisation (area_id, id),
    foreign key (area_id, update_id) references progress_update (area_id, id)
);
create index progress_item_page on progress_item (area_id, page_id, position);
create index progress_item_section on progress_item (area_id, section_id);
create index progress_item_organisation on progress_item (area_id, organisation_id);
create index progress_item_update on progress_item (area_id, update_id);
call wall_in('progress_item');
call keep_past('progress_item');

-- What stands behind an item: a reference, an action, or a source with its name and perhaps its address.
create table progress_item_link (
    id uuid primary key,
    area_id uuid not null,
    item_id uuid not null,
    position integer not null check (position >= 0),
    reference_id uuid,
    action_id uuid,
    name text check (length(name) between 1 and 300),
    address text check (length(address) <= 2000 and address ~ '^https?://[^[:space:]]+$'),
    unique (area_id, id),
    check (num_nonnulls(reference_id, action_id, name) = 1),
    check (address is null or name is not null),
    foreign key (area_id, item_id) references progress_item (area_id, id) on delete cascade,
    foreign key (area_id, reference_id) references reference (area_id, id),
    foreign key (area_id, action_id) references action (area_id, id)
);
create index progress_item_link_item on progress_item_link (area_id, item_id, position);
create index progress_item_link_reference on progress_item_link (area_id, reference_id);
create index progress_item_link_action on progress_item_link (area_id, action_id);
call wall_in('progress_item_link');
call keep_past('progress_item_link');

-- Who wrote for the edition that comes next; none of them approves it.
create table progress_author (
    page_id uuid not null,
    edition integer not null check (edition > 0),
    account_id uuid not null,
    area_id uuid not null,
    primary key (page_id, edition, account_id),
    foreign key (area_id, page_id) references progress_page (area_id, id)
);
call wall_in('progress_author', 'false', 'select, insert');

-- How a page came from state to state, with the words that were said, for ever.
create table progress_step (
    id uuid primary key,
    area_id uuid not null,
    page_id uuid not null,
    sequence bigint generated always as identity,
    kind text not null check (kind in ('SUBMITTED', 'TAKEN_BACK', 'RETURNED', 'APPROVED', 'PUBLISHED', 'SHARED', 'UNSHARED')),
    comment text check (length(comment) between 1 and 4000),
    taken_by uuid not null,
    taken_by_name text not null check (length(taken_by_name) between 1 and 120),
    taken_at timestamptz not null,
    unique (area_id, id),
    foreign key (area_id, page_id) references progress_page (area_id, id)
);
create index progress_step_page on progress_step (area_id, page_id, sequence);
call wall_in('progress_step', 'false', 'select, insert');

-- What was published, for ever the same: the application can add editions and withdrawals, and change neither.
create table progress_edition (
    id uuid primary key,
    area_id uuid not null,
    page_id uuid not null,
    number integer not null check (number > 0),
    area_slug text not null,
    area_name text not null,
    plan_slug text not null,
    plan_title text not null,
    cycle_slug text not null,
    cycle_name text not null,
    priority_number text not null,
    priority_name text not null,
    content text not null,
    content_hash text not null,
    published_at timestamptz not null,
    published_by uuid not null references account (id),
    unique (area_id, id),
    unique (page_id, number),
    foreign key (area_id, page_id) references progress_page (area_id, id)
);
create index progress_edition_address on progress_edition (area_slug, plan_slug, priority_number, published_at);
call wall_in('progress_edition', 'false', 'select, insert');

create table progress_edition_withdrawal (
    edition_id uuid primary key,
    area_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    withdrawn_at timestamptz not null,
    withdrawn_by uuid not null references account (id),
    foreign key (area_id, edition_id) references progress_edition (area_id, id)
);
call wall_in('progress_edition_withdrawal', 'false', 'select, insert');

-- The public reads what was published, by columns: who pressed the button is nobody's business outside.
create policy published on progress_edition for select to ${publicRole} using (true);
grant select (id, area_slug, area_name, plan_slug, plan_title, cycle_slug, cycle_name, priority_number, priority_name, number, content,
    content_hash, published_at) on progress_edition to ${publicRole};
create policy published on progress_edition_withdrawal for select to ${publicRole} using (true);
grant select (edition_id, reason, withdrawn_at) on progress_edition_withdrawal to ${publicRole};
