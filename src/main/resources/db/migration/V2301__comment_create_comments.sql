-- What people of an area say to each other about an action. It is never published. One that was taken back keeps its place and loses
-- its text.
create table comment (
    id uuid primary key,
    area_id uuid not null,
    action_id uuid not null,
    sequence bigint generated always as identity,
    text text check (length(text) between 1 and 5000),
    author_id uuid not null,
    author_name text not null check (length(author_name) between 1 and 120),
    author_of text not null check (length(author_of) <= 1000),
    written_at timestamptz not null,
    taken_back_by text check (length(taken_back_by) between 1 and 120),
    taken_back_at timestamptz,
    unique (area_id, id),
    check ((text is null) = (taken_back_at is not null) and (taken_back_by is null) = (taken_back_at is null)),
    foreign key (area_id, action_id) references action (area_id, id)
);
create index comment_action on comment (area_id, action_id, sequence desc);
call wall_in('comment', 'false', 'select, insert, update');

-- Whom a comment names, and when that person said that they had read it.
create table comment_mention (
    area_id uuid not null,
    comment_id uuid not null,
    account_id uuid not null,
    read_at timestamptz,
    primary key (comment_id, account_id),
    foreign key (area_id, comment_id) references comment (area_id, id)
);
create index comment_mention_account on comment_mention (area_id, account_id);
call wall_in('comment_mention', 'false', 'select, insert, update');
