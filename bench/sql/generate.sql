-- Fills an empty, migrated database with local areas of the demonstration's plan and a year of work on it, as sendplan_owner:
--
--   set bench.areas = '153'; set bench.password_hash = '…';
--
-- An area has 8 organisations, 47 people, 8 priorities, 33 objectives, 87 references and 431 actions with 24 updates each on
-- average, one in 25 with none. Nothing is random: the same day gives the same data, but for the ids of what is only added.
--
-- Areas come one after the other, as their plans were made; what happened since comes in the order of time.
--
-- The past is kept by the product's own triggers: app.now stands at a past moment while the change of that moment is made.

create function pg_temp.areas() returns int language sql stable return current_setting('bench.areas')::int;

create function pg_temp.id(kind text, area int, n int default 0) returns uuid language sql immutable
    return md5(kind || '/' || area || '/' || n)::uuid;

create function pg_temp.ago(days numeric) returns timestamptz language sql stable
    return date_trunc('day', transaction_timestamp()) - days * interval '1 day';

create function pg_temp.in_words(day date) returns text language sql stable return to_char(day, 'FMDD FMMonth YYYY');

-- So many characters that read like what people write, beginning at another place for each number.
create function pg_temp.words(n bigint, characters int) returns text language sql immutable return substr(
    'The second group of schools has joined and sends its figures at the end of each month. Families who came to the open evening '
    'asked for shorter letters, and the new ones are a page long. Two posts are still empty and the interviews are in the diary. '
    'The forum has read the draft and wants the part on transport to say who decides. Referrals are answered within the time that '
    'was promised in nine cases out of ten. The health visitors and the early years team now meet every other week and bring the '
    'cases that nobody owns. Training for governors was moved because the hall was flooded, and all but three have booked again. '
    'The dashboard of waiting times is right since the last import and is looked at by both teams. We asked young people what '
    'they would change first, and they said the forms. The contract is signed, the service begins after the holidays, and the '
    'first report is due six weeks later. One cluster has not answered, and its heads are being rung one by one. The policy was '
    'agreed without changes and goes to all settings with the next bulletin. What was learned from the complaints of the summer '
    'is in the handbook, on the page where people look. ', (n * 61 % 300)::int + 1, characters);

-- The references of a plan, by the priority they stand under: 1.1 to 8.9.
create temp table outline as
    select row_number() over (order by priority, k)::int as reference, priority, k
    from unnest(array[11, 10, 13, 11, 16, 9, 8, 9]) with ordinality as p (many, priority), generate_series(1, many) k;
analyze outline;

create temp table area as select n, pg_temp.id('area', n) as id, pg_temp.id('plan', n) as plan_id from generate_series(1, pg_temp.areas()) n;
analyze area;

select set_config('app.now', pg_temp.ago(365)::text, false);

insert into local_area (id, slug, name, version)
    select id, 'area-' || n, 'Area ' || n, 0 from area
    order by n;

insert into organisation (id, area_id, name, kind, version)
    select pg_temp.id('organisation', a.n, o), a.id, initcap(replace(kind, '_', ' ')) || ' of area ' || a.n, kind, 0
    from area a, unnest(array['COUNCIL', 'INTEGRATED_CARE_BOARD', 'NHS_PROVIDER', 'EDUCATION', 'VOLUNTARY_SECTOR',
        'PARENT_CARER_FORUM', 'ADVICE_SERVICE', 'OTHER']) with ordinality as k (kind, ordinal), lateral (select ordinal::int) as i (o)
    order by a.n;

-- The first eight people of an area are the plan manager and an officer of each other organisation.
insert into account (id, email, name, password_hash, created_at, version)
    select pg_temp.id('account', a.n, p), case p when 1 then 'manager' else 'officer-' || p end || '@area-' || a.n || '.example',
        'Person ' || p, current_setting('bench.password_hash'), app_now(), 0
    from area a, generate_series(1, 8) p
    order by a.n;
insert into membership (id, area_id, account_id, organisation_id, role, version)
    select pg_temp.id('membership', a.n, p), a.id, pg_temp.id('account', a.n, p), pg_temp.id('organisation', a.n, p),
        case p when 1 then 'PLAN_MANAGER' else 'OFFICER' end, 0
    from area a, generate_series(1, 8) p
    order by a.n;
insert into person (id, area_id, organisation_id, name, email, account_id, version)
    select pg_temp.id('person', a.n, p), a.id, pg_temp.id('organisation', a.n, 1 + (p - 1) % 8), 'Person ' || p,
        'person-' || p || '@area-' || a.n || '.example', case when p <= 8 then pg_temp.id('account', a.n, p) end, 0
    from area a, generate_series(1, 47) p
    order by a.n;

insert into improvement_plan (id, area_id, slug, title, kind, level_name, period, introduction, created_at, version)
    select plan_id, id, 'send-improvement-plan', 'SEND improvement plan', 'IMPROVEMENT_PLAN', 'priority', '2025-2027',
        pg_temp.words(n, 600), app_now(), 0
    from area
    order by n;
insert into plan_partner (id, area_id, plan_id, position, name, stands_for_group, organisation_id)
    select pg_temp.id('partner', a.n, o), a.id, a.plan_id, o, 'Partner ' || o, false, pg_temp.id('organisation', a.n, o)
    from area a, generate_series(1, 8) o
    order by a.n;
insert into rating_scale (id, area_id, plan_id, number, made_at)
    select pg_temp.id('scale', n), id, plan_id, 1, app_now() from area
    order by n;
insert into rating_level (id, area_id, scale_id, severity, label, definition, colour, role, comment_required)
    select pg_temp.id('level', a.n, l.severity), a.id, pg_temp.id('scale', a.n), l.*
    from area a, (values (0, 'Green', 'On track.', 'GREEN', 'ON_TRACK', false), (1, 'Amber', 'A little late.', 'AMBER', 'AT_RISK', true),
        (2, 'Red', 'Very late.', 'RED', 'OFF_TRACK', true)) as l (severity, label, definition, colour, role, comment_required)
    order by a.n;

insert into objective (id, area_id, plan_id, code, wording, position, version)
    select pg_temp.id('objective', a.n, o), a.id, a.plan_id, code, pg_temp.words(o, 120), o, 0
    from area a, lateral (
        select letter || k as code, row_number() over (order by letter, k)::int as o
        from (values ('A', 10), ('B', 7), ('C', 10), ('D', 6)) as c (letter, many), generate_series(1, many) k) codes
    order by a.n;
insert into priority (id, area_id, plan_id, number, name, position, version)
    select pg_temp.id('priority', a.n, p), a.id, a.plan_id, p, pg_temp.words(p, 60), p, 0
    from area a, generate_series(1, 8) p
    order by a.n;
insert into listing (id, area_id, priority_id, objective_id, position)
    select pg_temp.id('listing', a.n, l), a.id, pg_temp.id('priority', a.n, 1 + (case when l <= 33 then l else l + 4 end) % 8),
        pg_temp.id('objective', a.n, 1 + (l - 1) % 33), l
    from area a, generate_series(1, 46) l
    order by a.n;
insert into statement (id, area_id, priority_id, kind, position, text, version)
    select pg_temp.id('statement', a.n, s), a.id, pg_temp.id('priority', a.n, 1 + s % 8),
        case when s <= 60 then 'WANT_TO_SEE' else 'NEEDS_TO_CHANGE' end, s, pg_temp.words(s, 130), 0
    from area a, generate_series(1, 114) s
    order by a.n;
insert into reference (id, area_id, plan_id, priority_id, number, position, version)
    select pg_temp.id('reference', a.n, o.reference), a.id, a.plan_id, pg_temp.id('priority', a.n, o.priority::int),
        o.priority || '.' || o.k, o.k, 0
    from area a, outline o
    order by a.n;
insert into outcome (id, area_id, reference_id, position, text, version)
    select pg_temp.id('outcome', a.n, r), a.id, pg_temp.id('reference', a.n, r), 0, pg_temp.words(r, 160), 0
    from area a, generate_series(1, 87) r
    order by a.n;
insert into point (id, area_id, statement_id, outcome_id, position, text)
    select pg_temp.id('point', a.n, p), a.id, case when p > 17 then pg_temp.id('statement', a.n, p) end,
        case when p <= 17 then pg_temp.id('outcome', a.n, 1 + p / 2) end, p, pg_temp.words(p, 80)
    from area a, generate_series(1, 37) p
    order by a.n;
-- 110 citations by code, and one reference that cites all that its priority lists.
insert into citation (id, area_id, reference_id, position, as_written, objective_id, all_listed)
    select pg_temp.id('citation', a.n, c), a.id, pg_temp.id('reference', a.n, 1 + (c - 1) % 87), c,
        case when c = 111 then 'all' else 'A1' end,
        case when c < 111 then pg_temp.id('objective', a.n, 1 + (c * 5 + c / 88) % 33) end, c = 111
    from area a, generate_series(1, 111) c
    order by a.n;
-- Eight actions stand under their priority directly, the others under a reference.
create temp table work as
    select a.n, a.id as area_id, a.plan_id, w, case when w <= 423 then 1 + (w - 1) % 87 end as reference,
        case when w > 423 then w - 423 else o.priority end::int as priority,
        case when w > 423 then w - 423 || '.50' else o.priority || '.' || o.k || '.' || 1 + (w - 1) / 87 end as number,
        1 + w % 11 % 8 as lead,
        -- Everybody's organisation is the one after the person before, so these are people of the lead organisation.
        case when w % 10 > 0 then 1 + w % 11 % 8 + 8 * (w / 11 % 5) end as owner,
        (pg_temp.ago(150) + w * 37 % 500 * interval '1 day')::date as due
    from area a, generate_series(1, 431) w left join outline o on o.reference = 1 + (w - 1) % 87;
alter table work add primary key (n, w);
analyze work;

insert into action (id, area_id, plan_id, priority_id, reference_id, number, title, description, stands_for_parent,
        lead_organisation_id, owner_id, planned_start_words, planned_start_from, planned_start_to,
        original_due_words, original_due_from, original_due_to, due_words, due_from, due_to, position, version)
    select pg_temp.id('action', n, w), area_id, plan_id, case when reference is null then pg_temp.id('priority', n, priority) end,
        pg_temp.id('reference', n, reference), number, pg_temp.words(w, 90), case when w % 5 = 0 then pg_temp.words(w, 250) end, false,
        pg_temp.id('organisation', n, lead), pg_temp.id('person', n, owner), pg_temp.in_words(due - 90), due - 90, due - 90,
        pg_temp.in_words(due), due, due, pg_temp.in_words(due), due, due, w, 0
    from work
    order by n, w;
insert into action_support (id, area_id, action_id, organisation_id)
    select pg_temp.id('support', n, w), area_id, pg_temp.id('action', n, w), pg_temp.id('organisation', n, 1 + lead % 8)
    from work where w % 3 = 0
    order by n, w;

insert into address (area_id, within, kind, name, subject_id)
    select id, id, 'PLAN', 'send-improvement-plan', plan_id from area
    union all select area_id, plan_id, 'PRIORITY', number, id from priority
    union all select area_id, plan_id, 'REFERENCE', number, id from reference
    union all select area_id, plan_id, 'ACTION', number, id from action;

-- The year: in each month people propose dates, which are approved or refused a week later, and hand over, reword and retire.
do $$
declare
    month int;
    moment timestamptz;
begin
    for month in reverse 11..1 loop
        moment := pg_temp.ago(30 * month);
        perform set_config('app.now', moment::text, false);
        insert into due_date_proposal (id, area_id, action_id, from_words, from_from, from_to, to_words, to_from, to_to, reason,
                proposed_by, proposed_by_name, proposed_at)
            select pg_temp.id('proposal ' || month, n, w), a.area_id, a.id, a.due_words, a.due_from, a.due_to,
                pg_temp.in_words(a.due_to + 45), a.due_to + 45, a.due_to + 45, pg_temp.words(w, 120),
                pg_temp.id('account', n, lead), 'Person ' || lead, moment - interval '7 days'
            from work join action a on a.id = pg_temp.id('action', n, w) where (w + 3 * month) % 15 = 0;
        insert into due_date_decision (id, area_id, proposal_id, outcome, reason, decided_by, decided_by_name, decided_at)
            select pg_temp.id('decision ' || month, n, w), area_id, pg_temp.id('proposal ' || month, n, w),
                case when w % 7 = 0 then 'REFUSED' else 'APPROVED' end, case when w % 7 = 0 then pg_temp.words(w, 60) end,
                pg_temp.id('account', n, 1), 'Person 1', moment
            from work where (w + 3 * month) % 15 = 0;
        update action a set due_words = pg_temp.in_words(due_to + 45), due_from = due_from + 45, due_to = due_to + 45, version = version + 1
            from work where a.id = pg_temp.id('action', n, w) and (w + 3 * month) % 15 = 0 and w % 7 > 0;
        update action a set owner_id = pg_temp.id('person', n, 1 + w % 11 % 8 + 8 * month % 5), version = version + 1
            from work where a.id = pg_temp.id('action', n, w) and (w + 5 * month) % 30 = 0 and owner is not null;
        update action a set title = pg_temp.words(w + month, 85), version = version + 1
            from work where a.id = pg_temp.id('action', n, w) and (w + 7 * month) % 40 = 0;
        update action a set retired_at = moment, version = version + 1
            from work where a.id = pg_temp.id('action', n, w) and w = 39 * month;
        update priority y set name = pg_temp.words(month, 55), version = y.version + 1
            from area where y.id = pg_temp.id('priority', n, month);
        update outcome o set text = pg_temp.words(o.position + month, 150), version = o.version + 1
            from area, generate_series(1, 87) r where o.id = pg_temp.id('outcome', n, r) and (r + month) % 15 = 0;
    end loop;
    perform set_config('app.now', '', false);
end $$;

-- These wait for a decision.
insert into due_date_proposal (id, area_id, action_id, from_words, from_from, from_to, to_words, to_from, to_to, reason,
        proposed_by, proposed_by_name, proposed_at)
    select pg_temp.id('open proposal', n, w), a.area_id, a.id, a.due_words, a.due_from, a.due_to,
        pg_temp.in_words(a.due_to + 30), a.due_to + 30, a.due_to + 30, pg_temp.words(w, 120),
        pg_temp.id('account', n, lead), 'Person ' || lead, pg_temp.ago(3)
    from work join action a on a.id = pg_temp.id('action', n, w) where w % 60 = 1;

-- 25 updates of each action, but none of every 25th, as they came in: by day and not by area. Every seventh is silent since at
-- least fifty days.
insert into progress_update (id, area_id, action_id, stage, rating_level_id, done, difference, internal_note, reason, mitigation,
        effect, nothing_changed, author_id, author_name, recorded_at)
    select gen_random_uuid(), area_id, pg_temp.id('action', n, w), stage,
        case when stage = 'IN_PROGRESS' then pg_temp.id('level', n, severity) end,
        case when k % 5 > 0 then pg_temp.words(w + k, 230) end, case when k % 3 = 0 then pg_temp.words(w + k, 120) end,
        case when k % 10 = 0 then pg_temp.words(w + k, 80) end, case when severity > 0 then pg_temp.words(w + k, 110) end,
        case when severity > 0 then pg_temp.words(w + k, 90) end, case when severity > 0 then pg_temp.words(w + k, 70) end,
        k % 5 = 0, pg_temp.id('account', n, lead), 'Person ' || lead, recorded_at
    from (
        select n, area_id, w, k, lead,
            case when k = 25 and w % 6 = 1 then 'COMPLETE' when k = 25 and w % 50 = 2 then 'SUSPENDED'
                when k = 1 and w % 9 = 3 then 'NOT_STARTED' else 'IN_PROGRESS' end as stage,
            (array[0, 0, 0, 0, 0, 0, 1, 1, 1, 2])[1 + (w * 3 + k / 4 + n) % 10] as severity,
            pg_temp.ago(case when w % 7 = 0 then (25 - k) * 12 + 50 + w % 20 else (25 - k) * 14 + (w * 5 + n * 3) % 15 end)
                - (w * 11 + n * 7) % 600 * interval '1 minute' as recorded_at
        from work, generate_series(1, 25) k where w % 25 > 0
        order by recorded_at) as recorded;
