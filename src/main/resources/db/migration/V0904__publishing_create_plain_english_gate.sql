-- What a progress page of a plan has to keep to before it is sent to review; without a row, plain English is advice only.
create table plain_english_gate (
    plan_id uuid primary key,
    area_id uuid not null,
    reading_age integer check (reading_age between 8 and 20),
    short_sentences boolean not null,
    version bigint not null,
    foreign key (area_id, plan_id) references improvement_plan (area_id, id)
);
call wall_in('plain_english_gate', 'false', 'select, insert, update');
