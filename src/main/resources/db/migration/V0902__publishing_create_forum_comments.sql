-- Whether the signed-in account has the role of the parent carer forum in an area, now. Only the administrator gives roles.
create function app_is_of_forum(of_area uuid) returns boolean language sql stable
    return exists (select from membership m
        where m.area_id = of_area and m.account_id = app_account() and m.role = 'FORUM' and m.ended_at is null);
revoke execute on function app_is_of_forum(uuid) from public;
grant execute on function app_is_of_forum(uuid) to ${appRole};

-- What the forum says of a draft that is shared with it: of the page, or of one item, with the item's words as they were then. An item
-- can be taken off, the comment stays.
create table forum_comment (
    id uuid primary key,
    area_id uuid not null,
    page_id uuid not null,
    item_id uuid,
    item_text text check (length(item_text) between 1 and 2000),
    sequence bigint generated always as identity,
    text text not null check (length(text) between 1 and 2000),
    written_by uuid not null references account (id),
    written_by_name text not null check (length(written_by_name) between 1 and 120),
    written_at timestamptz not null,
    unique (area_id, id),
    check (num_nonnulls(item_id, item_text) in (0, 2)),
    foreign key (area_id, page_id) references progress_page (area_id, id)
);
create index forum_comment_page on forum_comment (area_id, page_id, sequence);
call wall_in('forum_comment', 'false', 'select, insert');
create policy said_by_the_forum on forum_comment as restrictive for insert to ${appRole}
    with check (written_by = app_account() and app_is_of_forum(area_id));

-- What became of it, once, for ever.
create table forum_comment_answer (
    comment_id uuid primary key,
    id uuid not null unique,
    area_id uuid not null,
    outcome text not null check (outcome in ('CHANGED', 'KEPT')),
    text text check (length(text) between 1 and 2000),
    answered_by uuid not null references account (id),
    answered_by_name text not null check (length(answered_by_name) between 1 and 120),
    answered_at timestamptz not null,
    unique (area_id, id),
    check (outcome = 'CHANGED' or text is not null),
    foreign key (area_id, comment_id) references forum_comment (area_id, id)
);
call wall_in('forum_comment_answer', 'false', 'select, insert');
