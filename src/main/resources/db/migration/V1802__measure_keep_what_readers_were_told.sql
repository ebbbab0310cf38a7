-- What an edition told readers of a measure, with the counts behind it: what is published next is held against it. Readers never see this.
create table measure_told (
    id uuid primary key,
    area_id uuid not null,
    measure_id uuid not null,
    edition_id uuid not null,
    figures jsonb not null,
    told_at timestamptz not null,
    unique (measure_id, edition_id),
    foreign key (area_id, measure_id) references measure (area_id, id),
    foreign key (area_id, edition_id) references progress_edition (area_id, id)
);
create index measure_told_measure on measure_told (area_id, measure_id, told_at);
create index measure_told_edition on measure_told (area_id, edition_id);
call wall_in('measure_told', 'false', 'select, insert');
