-- The links by which owners without an account answer a reminder. The link itself is signed and kept nowhere; what is kept is that it was
-- made, that it was used, which it can be once, and that its owner is done.
create table answer_link (
    id uuid primary key,
    area_id uuid not null,
    person_id uuid not null,
    made_at timestamptz not null,
    used_at timestamptz,
    ended_at timestamptz,
    check (ended_at is null or used_at is not null),
    foreign key (area_id, person_id) references person (area_id, id)
);
create index answer_link_person on answer_link (area_id, person_id);
call wall_in('answer_link', 'false', 'select, insert, update');
