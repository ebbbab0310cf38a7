-- A plan's text on its way in: as it was handed in, as it was corrected, and the decisions taken on the check page.
create table plan_import (
    id uuid primary key,
    area_id uuid not null references local_area (id),
    file_name text check (length(file_name) <= 255),
    is_html boolean not null,
    handed_in text not null,
    working_text text not null,
    corrections jsonb not null,
    created_by uuid not null references account (id),
    created_at timestamptz not null,
    plan_id uuid,
    ended_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
create index plan_import_area on plan_import (area_id, created_at);
call wall_in('plan_import', 'false', 'select, insert, update');
