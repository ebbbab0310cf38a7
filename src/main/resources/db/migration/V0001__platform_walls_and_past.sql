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

-- Past: each state of a row is kept in <table>_version from known_from (inclusive) to known_to (exclusive; infinity = now), with
-- who made it and who ended it by deleting the row. <table>_before(moment) is the table as it was known just before a moment:
-- current and past share one query, only its source changes. docs/adr/0003 says what was tried.
create procedure keep_past(kept text, also text default 'false') language plpgsql as $$
declare
    versions text := kept || '_version';
begin
    execute format('create table %I (known_from timestamptz not null, known_to timestamptz not null, changed_by uuid, ended_by uuid,
        like %I, primary key (id, known_from), check (known_from < known_to))', versions, kept);
    execute format('create index %I on %I (area_id, known_to, known_from)', versions || '_known', versions);
    call wall_in(versions, also, 'select');
    call write_past_trigger(kept);
    execute format('create trigger keep_past after insert or delete on %I for each row execute function %I()',
        kept, kept || '_keep_past');
    execute format('create trigger keep_past_of_change after update on %I for each row
        when (old.* is distinct from new.*) execute function %I()', kept, kept || '_keep_past');
    execute format('create function %I(moment timestamptz) returns setof %I language sql stable
        as $query$ select * from %I where known_from < moment and known_to >= moment $query$',
        kept || '_before', versions, versions);
end $$;

-- Writes the trigger's function with the names of the table's columns: a migration that adds a column adds it to the table and to
-- its version table, and calls this again. It runs as the owner, so that the application can read the past and not write it.
create procedure write_past_trigger(kept text) language plpgsql as $$
declare
    columns text;
    new_columns text;
begin
    select string_agg(format('%I', attname), ', ' order by attnum), string_agg(format('new.%I', attname), ', ' order by attnum)
        into columns, new_columns
        from pg_attribute where attrelid = kept::regclass and attnum > 0 and not attisdropped;
    execute format($trigger$
create or replace function %1$I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $function$
declare
    since timestamptz := app_now();
    row_id uuid := case when tg_op = 'INSERT' then new.id else old.id end;
    last_from timestamptz;
    last_to timestamptz;
begin
    select known_from, known_to into last_from, last_to from %2$I where id = row_id order by known_from desc limit 1;
    if last_to = 'infinity' and last_from = since then
        -- A state that was replaced within its own transaction was never known to anybody.
        delete from %2$I where id = row_id and known_from = since;
    elsif last_to = 'infinity' then
        -- Two transactions may end in another order than they began: a state never ends before it began.
        since := greatest(since, last_from + interval '1 microsecond');
        update %2$I set known_to = since, ended_by = case when tg_op = 'DELETE' then app_account() end
            where id = row_id and known_from = last_from;
    elsif last_to > since then
        since := last_to;
    end if;
    if tg_op <> 'DELETE' then
        insert into %2$I (known_from, known_to, changed_by, %3$s) values (since, 'infinity', app_account(), %4$s);
    end if;
    return null;
end $function$ $trigger$, kept || '_keep_past', kept || '_version', columns, new_columns);
end $$;

revoke execute on all routines in schema public from public;
grant execute on function app_areas(), app_account(), app_is_administrator(), app_is_signing_in(), app_now() to ${appRole}, ${publicRole};
