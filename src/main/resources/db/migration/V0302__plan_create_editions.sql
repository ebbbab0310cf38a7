-- What was published, for ever the same: the application can add editions and withdrawals, and change neither.
create table plan_edition (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    number integer not null check (number > 0),
    area_slug text not null,
    area_name text not null,
    plan_slug text not null,
    title text not null,
    note text check (length(note) <= 1000),
    content text not null,
    content_hash text not null,
    published_at timestamptz not null,
    published_by uuid not null references account (id),
    unique (area_id, id),
    unique (plan_id, number),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
create index plan_edition_address on plan_edition (area_slug, plan_slug, number);
call wall_in('plan_edition', 'false', 'select, insert');

create table plan_edition_withdrawal (
    edition_id uuid primary key,
    area_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    withdrawn_at timestamptz not null,
    withdrawn_by uuid not null references account (id),
    foreign key (area_id, edition_id) references plan_edition (area_id, id)
);
call wall_in('plan_edition_withdrawal', 'false', 'select, insert');
-- The public reads what was published, by columns: who pressed the button is nobody's business outside.
create policy published on plan_edition for select to ${publicRole} using (true);
grant select (id, area_slug, area_name, plan_slug, number, title, note, content, content_hash, published_at)
    on plan_edition to ${publicRole};
create policy published on plan_edition_withdrawal for select to ${publicRole} using (true);
grant select (edition_id, reason, withdrawn_at) on plan_edition_withdrawal to ${publicRole};
