-- What readers say of a page: how helpful it was, and perhaps why. It comes in through leave_feedback() and no other way.
-- Who said it is not kept. The same words again about the same page, or the same rating without words on the same day, are one row.
create table feedback (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    priority_id uuid not null,
    rating text not null check (rating in ('VERY_HELPFUL', 'HELPFUL', 'PARTLY_HELPFUL', 'NOT_VERY_HELPFUL', 'NOT_AT_ALL_HELPFUL')),
    comment text check (length(comment) between 1 and 1200),
    sameness bytea not null,
    times integer not null default 1 check (times > 0),
    received_at timestamptz not null,
    hidden_because text check (hidden_because in ('SPAM', 'ABUSE', 'PERSONAL')),
    answer_id uuid,
    version bigint not null default 0,
    unique (area_id, id),
    unique (priority_id, rating, sameness),
    check (hidden_because is null or answer_id is null),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index feedback_plan on feedback (area_id, plan_id, received_at);
call wall_in('feedback', 'false', 'select, update');

-- What was accepted today, so that a form counts once and nobody fills the tables. It is forgotten the day after.
create table feedback_post (
    key uuid primary key,
    area_id uuid not null,
    priority_id uuid not null,
    sender bytea not null,
    content bytea not null,
    day date not null,
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index feedback_post_sender on feedback_post (sender);
create index feedback_post_priority on feedback_post (area_id, priority_id);
call wall_in('feedback_post', 'false', 'select');

-- What hides senders, made anew each day and thrown away with it. Nobody reads it as a row.
create table feedback_secret (
    single boolean primary key default true check (single),
    day date not null,
    secret bytea not null
);
alter table feedback_secret enable row level security;
alter table feedback_secret force row level security;
create policy owner_all on feedback_secret to ${ownerRole} using (true) with check (true);
grant select on feedback_secret to ${appRole};

create function feedback_secret(today date) returns bytea
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into feedback_secret (day, secret) values (today, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
        on conflict (single) do update set day = excluded.day, secret = excluded.secret where feedback_secret.day < excluded.day;
    return (select secret from feedback_secret);
end $$;

-- Takes what a reader says, once a key, within limits a day: of a sender about a page and at all, and for a page and an area of all
-- senders. One after the other, so that the limits hold. Answers what became of it.
create function leave_feedback(form_key uuid, to_area text, to_plan text, to_priority text, rated text, said text, from_sender bytea,
    today date, most_of_sender_on_page integer, most_of_sender integer, most_on_page integer, most_in_area integer) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    in_area uuid;
    in_plan uuid;
    about uuid;
    contents bytea := sha256(convert_to(rated || ' ' || coalesce(said, ''), 'UTF8'));
    kept bytea;
begin
    select e.area_id, e.plan_id, a.subject_id into in_area, in_plan, about
        from plan_edition e join address a on a.area_id = e.area_id and a.within = e.plan_id and a.kind = 'PRIORITY' and a.name = lower(to_priority)
        where e.area_slug = to_area and e.plan_slug = to_plan limit 1;
    if about is null then
        return 'NOT_THERE';
    end if;
    perform pg_advisory_xact_lock(1101);
    delete from feedback_post where day < today;
    select content into kept from feedback_post where key = form_key;
    if kept = contents then
        return 'TAKEN';
    elsif kept is not null or exists (select from feedback where id = form_key) then
        return 'KEY_USED';
    elsif (select count(*) from feedback_post where sender = from_sender) >= most_of_sender
            or (select count(*) from feedback_post where sender = from_sender and priority_id = about) >= most_of_sender_on_page then
        return 'SENDER_FULL';
    elsif (select count(*) from feedback_post where area_id = in_area and priority_id = about) >= most_on_page
            or (select count(*) from feedback_post where area_id = in_area) >= most_in_area then
        return 'AREA_FULL';
    end if;
    insert into feedback_post (key, area_id, priority_id, sender, content, day)
        values (form_key, in_area, about, from_sender, contents, today);
    insert into feedback (id, area_id, plan_id, priority_id, rating, comment, sameness, received_at)
        values (form_key, in_area, in_plan, about, rated, said,
            sha256(convert_to(coalesce(lower(regexp_replace(said, '\s+', ' ', 'g')), today::text), 'UTF8')), app_now())
        on conflict (priority_id, rating, sameness) do update set times = feedback.times + 1;
    return 'TAKEN';
end $$;

-- At the end of a day nothing is left by which senders could be told apart.
create function forget_senders(today date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from feedback_post where day < today;
    delete from feedback_secret where day < today;
end $$;

revoke execute on function feedback_secret(date), forget_senders(date),
    leave_feedback(uuid, text, text, text, text, text, bytea, date, integer, integer, integer, integer) from public;
grant execute on function feedback_secret(date), forget_senders(date),
    leave_feedback(uuid, text, text, text, text, text, bytea, date, integer, integer, integer, integer) to ${publicRole};

-- "You said, we did": what the area understood, and what it did, will do, or cannot do.
create table feedback_answer (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    priority_id uuid not null,
    said text not null check (length(said) between 1 and 600),
    kind text not null check (kind in ('DONE', 'PROMISED', 'CANNOT')),
    answer text not null check (length(answer) between 1 and 2000),
    state text not null check (state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index feedback_answer_plan on feedback_answer (area_id, plan_id);
create index feedback_answer_priority on feedback_answer (area_id, priority_id);
call wall_in('feedback_answer', 'false', 'select, insert, update');
call keep_past('feedback_answer');
alter table feedback add foreign key (area_id, answer_id) references feedback_answer (area_id, id);
create index feedback_answer_id on feedback (area_id, answer_id);

-- Who wrote for the edition that comes next; none of them publishes it.
create table feedback_answer_author (
    answer_id uuid not null,
    edition integer not null check (edition > 0),
    account_id uuid not null,
    area_id uuid not null,
    primary key (answer_id, edition, account_id),
    foreign key (area_id, answer_id) references feedback_answer (area_id, id)
);
call wall_in('feedback_answer_author', 'false', 'select, insert');

-- What was done with feedback, and with an answer, by whom, for ever.
create table feedback_step (
    id uuid primary key,
    area_id uuid not null,
    feedback_id uuid,
    answer_id uuid,
    sequence bigint generated always as identity,
    kind text not null check (kind in ('HIDDEN', 'SHOWN', 'WRITTEN', 'GROUPED', 'UNGROUPED', 'SUBMITTED', 'TAKEN_BACK', 'RETURNED',
        'PUBLISHED', 'WITHDRAWN')),
    comment text check (length(comment) between 1 and 4000),
    taken_by uuid not null,
    taken_by_name text not null check (length(taken_by_name) between 1 and 120),
    taken_at timestamptz not null,
    unique (area_id, id),
    check (num_nonnulls(feedback_id, answer_id) > 0),
    foreign key (area_id, feedback_id) references feedback (area_id, id),
    foreign key (area_id, answer_id) references feedback_answer (area_id, id)
);
create index feedback_step_feedback on feedback_step (area_id, feedback_id, sequence);
create index feedback_step_answer on feedback_step (area_id, answer_id, sequence);
call wall_in('feedback_step', 'false', 'select, insert');

-- What was published, for ever the same. How many had said it is there only where they are too many to be known by it.
create table feedback_answer_edition (
    id uuid primary key,
    area_id uuid not null,
    answer_id uuid not null,
    number integer not null check (number > 0),
    area_slug text not null,
    plan_slug text not null,
    priority_number text not null,
    priority_name text not null,
    said text not null,
    kind text not null check (kind in ('DONE', 'PROMISED', 'CANNOT')),
    answer text not null,
    said_by integer check (said_by >= 5),
    published_at timestamptz not null,
    published_by uuid not null references account (id),
    unique (area_id, id),
    unique (answer_id, number),
    foreign key (area_id, answer_id) references feedback_answer (area_id, id)
);
create index feedback_answer_edition_address on feedback_answer_edition (area_slug, plan_slug, published_at);
call wall_in('feedback_answer_edition', 'false', 'select, insert');

create table feedback_answer_withdrawal (
    edition_id uuid primary key,
    area_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    withdrawn_at timestamptz not null,
    withdrawn_by uuid not null references account (id),
    foreign key (area_id, edition_id) references feedback_answer_edition (area_id, id)
);
call wall_in('feedback_answer_withdrawal', 'false', 'select, insert');

create policy published on feedback_answer_edition for select to ${publicRole} using (true);
grant select (id, answer_id, number, area_slug, plan_slug, priority_number, priority_name, said, kind, answer, said_by, published_at)
    on feedback_answer_edition to ${publicRole};
create policy published on feedback_answer_withdrawal for select to ${publicRole} using (true);
grant select (edition_id, reason, withdrawn_at) on feedback_answer_withdrawal to ${publicRole};
