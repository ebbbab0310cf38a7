-- The audit: what was written, by whom, in the same transaction. docs/adr/0035 says why it is made so.

-- The route or the job that writes, or null for SQL by hand.
create function app_doing() returns text language sql stable parallel safe
    return nullif(current_setting('app.doing', true), '');

-- True only in the transactions that seal and verify the audit, of all areas.
create function app_is_sealing() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.sealing', true), '') = 'on';

create table audit_entry (
    id bigint primary key generated always as identity,
    -- The application's clock, and the server's own.
    at timestamptz not null,
    written_at timestamptz not null,
    -- An account, or a person who answers by a link; null before sign-in, for readers and for jobs.
    actor_id uuid,
    -- Null where it belongs to no area: accounts, for one.
    area_id uuid,
    doing text,
    transaction_id bigint not null,
    subject text not null,
    row_key text not null,
    operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE', 'EVENT')),
    -- Of a change, the columns that changed. As json, not jsonb: kept to the letter, because it is hashed.
    before json,
    after json
);
create index audit_entry_area on audit_entry (area_id, at, id);
create index audit_entry_actor on audit_entry (actor_id, id) where actor_id is not null;

-- Sealed: each link follows the one before, made with a key that is not in the database.
create table audit_link (
    seq bigint primary key,
    entry_id bigint not null unique,
    sealed_at timestamptz not null,
    mac bytea not null check (length(mac) = 32)
);

-- What is to be sealed next. An entry that stands neither here nor in the chain was put in by somebody else.
create table audit_unsealed (
    entry_id bigint primary key
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy owner_all on audit_entry to current_user using (true) with check (true);
create policy seen_entries on audit_entry for select to ${appRole} using (area_id = any((select app_areas())::uuid[])
    or app_is_sealing()
    or app_is_administrator() and (area_id is null or subject in ('local_area', 'organisation', 'membership')));
create policy noted_events on audit_entry for insert to ${appRole} with check (operation = 'EVENT');
grant select, insert on audit_entry to ${appRole};

alter table audit_link enable row level security;
alter table audit_link force row level security;
create policy owner_all on audit_link to current_user using (true) with check (true);
create policy seen_links on audit_link for select to ${appRole} using (app_is_sealing() or entry_id in (select id from audit_entry));
create policy made_links on audit_link for insert to ${appRole} with check (app_is_sealing());
grant select, insert on audit_link to ${appRole};

alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
create policy owner_all on audit_unsealed to current_user using (true) with check (true);
create policy queued_entries on audit_unsealed to ${appRole} using (app_is_sealing()) with check (false);
grant select, delete on audit_unsealed to ${appRole};

create function audit_entry_queue() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audit_unsealed (entry_id) values (new.id);
    return null;
end $$;
create trigger audit_entry_queue after insert on audit_entry for each row execute function audit_entry_queue();

-- Writes the trigger of a table, with the names of its columns: a migration that adds a column calls it again. "kept_out" are columns
-- of which it is told only that they changed. Content in bytes, and of more than 10,000 characters, is told by its SHA-256.
create procedure audit_writes(audited text, kept_out text[] default '{}', writes text default 'insert or update or delete')
language plpgsql as $$
declare
    old_values text;
    new_values text;
    old_key text;
    has_area boolean;
begin
    select string_agg(format('%L, %s', attname, replace(shown, '§', 'old')), E',\n            ' order by attnum),
            string_agg(format('%L, %s', attname, case
                when attname = any(kept_out) then format(
                    $text$case when new.%1$I is null then null when tg_op = 'UPDATE' and new.%1$I is distinct from old.%1$I then '(kept out, changed)' else '(kept out)' end$text$,
                    attname)
                else replace(shown, '§', 'new') end), E',\n            ' order by attnum)
        into old_values, new_values
        from (select a.attname, a.attnum, case
                when a.attname = any(kept_out) then format($text$case when §.%I is not null then '(kept out)' end$text$, a.attname)
                when a.atttypid = 'bytea'::regtype then
                    format($text$'sha256:' || encode(sha256(§.%1$I), 'hex')$text$, a.attname)
                when a.atttypid in ('text'::regtype, 'jsonb'::regtype) then format(
                    $text$case when length(§.%1$I::text) > 10000 then to_jsonb('sha256:' || encode(sha256(convert_to(§.%1$I::text, 'UTF8')), 'hex')) else to_jsonb(§.%1$I) end$text$,
                    a.attname)
                else format('§.%I', a.attname) end as shown
            from pg_attribute a
            where a.attrelid = audited::regclass and a.attnum > 0 and not a.attisdropped and a.attname not in ('area_id', 'version')) columns;
    select string_agg(format('$row$.%I::text', a.attname), $text$ || ' ' || $text$ order by k.place) into old_key
        from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality k (attnum, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = audited::regclass and i.indisprimary;
    select exists (select from pg_attribute where attrelid = audited::regclass and attname = 'area_id' and not attisdropped) into has_area;

    execute format($function$
create or replace function %1$I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $body$
declare
    before jsonb;
    after jsonb;
    before_change jsonb;
    after_change jsonb;
begin
    if tg_op <> 'INSERT' then
        before := jsonb_build_object(
            %2$s);
    end if;
    if tg_op <> 'DELETE' then
        after := jsonb_build_object(
            %3$s);
    end if;
    if tg_op = 'UPDATE' then
        select jsonb_object_agg(b.key, b.value), jsonb_object_agg(b.key, a.value) into before_change, after_change
            from jsonb_each(before) b join jsonb_each(after) a on a.key = b.key where a.value is distinct from b.value;
        if before_change is null then
            return null;
        end if;
        before := before_change;
        after := after_change;
    end if;
    insert into audit_entry (at, written_at, actor_id, area_id, doing, transaction_id, subject, row_key, operation, before, after)
        values (app_now(), clock_timestamp(), app_account(), %4$s, app_doing(), pg_current_xact_id()::text::bigint, %5$L,
            %6$s, tg_op, before::text::json, after::text::json);
    return null;
end $body$ $function$,
        audited || '_audit', old_values, new_values,
        case when has_area then $text$case when tg_op = 'DELETE' then old.area_id else new.area_id end$text$ else 'null' end,
        audited,
        format($text$case when tg_op = 'DELETE' then %s else %s end$text$, replace(old_key, '$row$', 'old'), replace(old_key, '$row$', 'new')));
    execute format('revoke execute on function %I() from public', audited || '_audit');
    execute format('create or replace trigger audit_writes after %s on %I for each row execute function %I()',
        writes, audited, audited || '_audit');
end $$;

revoke execute on function app_doing(), app_is_sealing(), audit_entry_queue() from public;
revoke execute on procedure audit_writes(text, text[], text) from public;
grant execute on function app_doing(), app_is_sealing() to ${appRole}, ${publicRole};

-- Every table that people write, with what is kept out: secrets, whom readers are, what parents wrote, what is only typed so far.
do $$
declare
    audited text;
begin
    foreach audited in array array[
        'action', 'action_dependency', 'action_support', 'address', 'approval_setting', 'area_brand', 'board_decision',
        'board_pack', 'board_pack_file', 'board_pack_frozen', 'challenge', 'challenge_entry', 'citation', 'comment',
        'comment_mention', 'contribution', 'cycle_section', 'due_date_decision', 'due_date_proposal', 'evidence',
        'evidence_file', 'evidence_step', 'feedback_answer', 'feedback_answer_author', 'feedback_answer_edition',
        'feedback_answer_withdrawal', 'feedback_step', 'finding', 'finding_answer', 'finding_organisation',
        'forum_comment', 'forum_comment_answer', 'forum_view', 'forum_view_edition', 'forum_view_withdrawal',
        'improvement_plan', 'listing', 'local_area', 'measure', 'measure_mark', 'measure_outcome', 'measure_priority',
        'measure_reading', 'measure_series', 'measure_target', 'measure_told', 'membership', 'milestone', 'objective',
        'organisation', 'outcome', 'person', 'plain_english_gate', 'plan_edition', 'plan_edition_withdrawal',
        'plan_import', 'plan_partner', 'point', 'principle', 'priority', 'progress_author', 'progress_edition',
        'progress_edition_withdrawal', 'progress_item', 'progress_item_link', 'progress_page', 'progress_step',
        'progress_update', 'rating_level', 'rating_scale', 'reading_file', 'reference', 'reporting_cycle', 'risk',
        'risk_priority', 'risk_reference', 'risk_step', 'saved_view', 'sheet_file', 'statement', 'update_review', 'answer_link',
        'alert_topic'] loop
        call audit_writes(audited);
    end loop;
end $$;
call audit_writes('account', '{password_hash}');
call audit_writes('password_link', '{secret_hash}');
call audit_writes('calendar_address', '{secret_hash}');
call audit_writes('feedback', '{comment,sameness}');
call audit_writes('feedback_post', '{key,sender,content}', 'insert');
call audit_writes('progress_draft', '{fields}');
call audit_writes('alert_subscription', '{email,subscriber}');
call audit_writes('alert_request', '{sender,address}', 'insert');
call audit_writes('reminder', '{addressee}', 'insert');
