-- What is held for a time is deleted when that is over: one function, the only way in which the application deletes these. It answers how
-- much of each is gone. The periods stand in docs/security/decisions.md, and on the page /privacy.
create function delete_when_over() returns table (kind text, gone bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a_month_ago timestamptz := app_now() - interval '30 days';
    a_quarter_ago timestamptz := app_now() - interval '90 days';
    a_year_ago timestamptz := app_now() - interval '1 year';
    two_years_ago timestamptz := app_now() - interval '2 years';
begin
    return query with one as (delete from password_link where expires_at < a_month_ago returning 1) select 'password_link', count(*) from one;
    return query with one as (delete from invitation where expires_at < a_year_ago returning 1) select 'invitation', count(*) from one;
    return query with one as (delete from answer_link where made_at < a_year_ago returning 1) select 'answer_link', count(*) from one;
    return query with one as (delete from known_device where used_at < a_year_ago returning 1) select 'known_device', count(*) from one;
    return query with one as (delete from progress_draft where saved_at < a_year_ago returning 1) select 'progress_draft', count(*) from one;
    return query with one as (delete from reading_file
            where state = 'DISCARDED' and changed_at < a_quarter_ago or state = 'OPEN' and changed_at < a_year_ago returning 1)
        select 'reading_file', count(*) from one;
    return query with one as (delete from sheet_file
            where state = 'DISCARDED' and changed_at < a_quarter_ago or state = 'OPEN' and changed_at < a_year_ago returning 1)
        select 'sheet_file', count(*) from one;
    return query with one as (delete from plan_import where plan_id is null and ended_at < a_quarter_ago returning 1)
        select 'plan_import', count(*) from one;
    return query with one as (update feedback set comment = null where comment is not null and received_at < two_years_ago returning 1)
        select 'feedback', count(*) from one;

    -- Of an account that was closed: how it signed in at once, its address after a year. Its name stays beside what it recorded.
    return query with one as (delete from second_factor f using account a where a.id = f.account_id and a.closed_at < app_now() returning 1)
        select 'second_factor', count(*) from one;
    return query with one as (delete from recovery_code c using account a where a.id = c.account_id and a.closed_at < app_now() returning 1)
        select 'recovery_code', count(*) from one;
    return query with one as (delete from calendar_address c using account a where a.id = c.account_id and a.closed_at < app_now() returning 1)
        select 'calendar_address', count(*) from one;
    return query with one as (delete from saved_view v using account a where a.id = v.account_id and a.closed_at < app_now() returning 1)
        select 'saved_view', count(*) from one;
    return query with one as (update account set password_hash = null, email = 'closed-' || id || '@account.invalid'
            where closed_at < a_year_ago and email not like '%@account.invalid' returning 1)
        select 'account', count(*) from one;
end $$;
revoke execute on function delete_when_over() from public;
grant execute on function delete_when_over() to ${appRole};
