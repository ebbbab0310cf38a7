-- The roles of one SEND Plan Tracker database, and what they may do before the first migration. It may be run again.
--
-- For a PostgreSQL of your own, as its superuser, inside the database:
--   createdb --encoding=UTF8 --template=template0 sendplan
--   psql -d sendplan -v ON_ERROR_STOP=1 -v owner_password=… -v app_password=… -f roles.sql
-- The embedded PostgreSQL and the tests run this same file; there the application puts in the two :'…'.
--
--   sendplan_owner   owns the database and what is in it; Flyway migrates with it, nothing else uses it
--   sendplan_app     the application: owns nothing, bound by row-level security, has what the migrations grant it
--   sendplan_public  read-only on what is published; cannot sign in; the application puts it on (set local role) for public pages

do $$
declare
    wanted text;
begin
    foreach wanted in array array['sendplan_owner', 'sendplan_app', 'sendplan_public'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I', wanted);
        end if;
    end loop;
end $$;

alter role sendplan_owner with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
alter role sendplan_app with login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
alter role sendplan_public with nologin noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls password null;

-- Put on, never inherited: sendplan_app is noinherit, and since PostgreSQL 16 a grant takes that over.
grant sendplan_public to sendplan_app;

do $$
begin
    execute format('alter database %I owner to sendplan_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to sendplan_app', current_database());
    execute format('alter database %I set timezone to ''UTC''', current_database());
end $$;

alter schema public owner to sendplan_owner;
revoke all on schema public from public;
grant usage on schema public to sendplan_app, sendplan_public;
