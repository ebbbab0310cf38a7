-- A plan's rating scale, by version: a new version is a new row, and what was rated before keeps the level it was rated with.
create table rating_scale (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    number integer not null check (number > 0),
    made_at timestamptz not null,
    made_by uuid,
    unique (area_id, id),
    unique (plan_id, number),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
call wall_in('rating_scale', 'false', 'select, insert');

-- The levels of a version, the best first.
create table rating_level (
    id uuid primary key,
    area_id uuid not null,
    scale_id uuid not null,
    severity integer not null check (severity >= 0),
    label text not null check (length(label) between 1 and 40),
    definition text not null check (length(definition) <= 1000),
    colour text not null check (colour in ('GREEN', 'LIGHT_GREEN', 'AMBER', 'ORANGE', 'RED', 'BLUE', 'PURPLE', 'GREY')),
    role text not null check (role in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
    comment_required boolean not null,
    unique (area_id, id),
    unique (scale_id, severity),
    foreign key (area_id, scale_id) references rating_scale (area_id, id)
);
call wall_in('rating_level', 'false', 'select, insert');

-- Plans that are there already get red, amber and green, known since they are there.
insert into rating_scale (id, area_id, plan_id, number, made_at)
    select gen_random_uuid(), area_id, id, 1, created_at from improvement_plan;
insert into rating_level (id, area_id, scale_id, severity, label, definition, colour, role, comment_required)
    select gen_random_uuid(), s.area_id, s.id, l.severity, l.label, l.definition, l.colour, l.role, l.comment_required
    from rating_scale s cross join (values
        (0, 'Green', 'On track to be done as planned and by its date.', 'GREEN', 'ON_TRACK', false),
        (1, 'Amber', 'Some problems, or a little late. A plan is in place to put it right.', 'AMBER', 'AT_RISK', true),
        (2, 'Red', 'Serious problems, or very late. It will not be done as planned without help.', 'RED', 'OFF_TRACK', true)
    ) as l (severity, label, definition, colour, role, comment_required);

alter table address drop constraint address_kind_check;
alter table address add constraint address_kind_check check (kind in ('PLAN', 'PRIORITY', 'REFERENCE', 'ACTION'));
