-- What every later migration builds on: whose rows a transaction may see, and how a table keeps its past.
-- The application sets app.* at the start of each transaction (uk.sendplan.platform.database.ScopedTransactions).

-- The areas of the signed-in person; unset = none.
create function app_areas() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.areas', true), '')::uuid[], '{}'::uuid[]);

-- The signed-in account, or null.
create function app_account() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.account', true), '')::uuid;

create function app_is_administrator() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.administrator', true), '') = 'on';

-- True only in the short transactions that check a password or a one-time link, before anybody is signed in.
create function app_is_signing_in() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.signing_in', true), '') = 'on';

-- The one clock: the application's, so that the past of a demonstration can be made; the server's for SQL run by hand.
create function app_now() returns timestamptz language sql stable
    return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, transaction_timestamp());

-- Walls: row-level security, enabled and forced. FORCE binds the owner too, so the owner has a policy of its own;
-- the application's role sees rows of its areas and, where "also" says so, others.
create procedure wall_in(walled text, also text default 'false', rights text default 'select, insert, update, delete')
language plpgsql as $$
begin
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format('create policy owner_all on %I to %I using (true) with check (true)', walled, current_user);
    execute format('create policy own_areas on %I to ${appRole} using (area_id = any((select app_areas())::uuid[]) or %s)',
        walled, also);
    execute format('grant %s on %I to ${appRole}', rights, walled);
end $$;

-- Past: each state of a row is kept in <table>_version from known_from (inclusive) to known_to (exclusive; infinity = now).
-- The columns of the table come last and in its order, so that a column added to both stays in step.
create function keep_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    since timestamptz := app_now();
    versions text := quote_ident(tg_table_name || '_version');
begin
    if tg_op = 'UPDATE' and new is not distinct from old then
        return null;
    end if;
    if tg_op <> 'INSERT' then
        -- Two transactions may end in another order than they began: a version never ends before it began.
        execute format('update %s set known_to = greatest($1, known_from) where id = $2 and known_to = ''infinity'' returning known_to', versions)
            into since using since, old.id;
        since := coalesce(since, app_now());
        -- A state that was replaced within its own transaction was never known to anybody.
        execute format('delete from %s where id = $1 and known_from = known_to', versions) using old.id;
    end if;
    if tg_op <> 'DELETE' then
        execute format('insert into %s select $1, ''infinity'', app_account(), ($2).*', versions) using since, new;
    end if;
    return null;
end $$;

create procedure keep_past(kept text, also text default 'false') language plpgsql as $$
declare
    versions text := kept || '_version';
begin
    execute format('create table %I (known_from timestamptz not null, known_to timestamptz not null, changed_by uuid, like %I,
        check (known_from <= known_to))', versions, kept);
    execute format('create unique index %I on %I (id) where known_to = ''infinity''', versions || '_open', versions);
    execute format('create index %I on %I (id, known_from)', versions || '_of', versions);
    execute format('create index %I on %I (area_id, known_to, known_from)', versions || '_at', versions);
    call wall_in(versions, also, 'select');
    execute format('create trigger keep_version after insert or update or delete on %I
        for each row execute function keep_version()', kept);
    -- The table as it was known at a moment: current and past share one query, only its source changes.
    execute format('create function %I(moment timestamptz) returns setof %I language sql stable
        as ''select * from %I where known_from <= moment and moment < known_to''', kept || '_at', versions, versions);
end $$;


revoke execute on all routines in schema public from public;
grant execute on function app_areas(), app_account(), app_is_administrator(), app_is_signing_in(), app_now() to ${appRole}, ${publicRole};
