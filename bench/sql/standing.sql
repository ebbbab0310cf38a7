-- Where each action of an area stands at a moment: the rule of uk.sendplan.delivery.Standing and the order of
-- uk.sendplan.standing.Mark, in SQL. BareQueries puts it in where a statement says {standing}.
select a.id, a.number, a.title, y.id as priority_id, a.reference_id, a.lead_organisation_id as lead_id, o.name as lead_name, w.name as owner_name,
    w.account_id as owner_account_id, a.due_words, a.due_to, a.due_to - a.original_due_to as slipped, q.moves, u.id as update_id, u.recorded_at,
    case when m.mark like 'Rated%' then l.severity end as severity,
    case when m.mark like 'Rated%' then case when l.severity = s.worst then 0 else 3 end
        else array_position(array['OVERDUE_WITHOUT_UPDATE', 'NO_UPDATE', 'Rated', 'NOT_STARTED', 'NOT_DUE', 'SUSPENDED', 'FINISHED'], m.mark) end as rank,
    m.mark, m.mark not in ('NOT_DUE', 'SUSPENDED', 'FINISHED') as expected,
    m.mark in ('OVERDUE_WITHOUT_UPDATE', 'NO_UPDATE') or m.mark like 'Rated%' and d.stale as missing,
    m.mark = 'FINISHED' or m.mark like 'Rated%' and l.role = 'ON_TRACK' as on_track,
    coalesce(u.stage, 'NOT_STARTED') in ('NOT_STARTED', 'IN_PROGRESS') and a.due_to < :day as overdue
from {action} a
join {organisation} o on o.area_id = a.area_id and o.id = a.lead_organisation_id
left join {person} w on w.area_id = a.area_id and w.id = a.owner_id
left join {reference} r on r.area_id = a.area_id and r.id = a.reference_id
join {priority} y on y.area_id = a.area_id and y.id = case when r.id is null then a.priority_id else r.priority_id end
left join lateral (select * from progress_update u
    where u.area_id = a.area_id and u.action_id = a.id and u.recorded_at < :moment order by u.sequence desc limit 1) u on true
left join rating_level l on l.area_id = a.area_id and l.id = u.rating_level_id
cross join lateral (select max(x.severity) as worst from rating_level x where x.scale_id = l.scale_id) s
cross join lateral (select count(*) as moves from due_date_proposal p join due_date_decision d on d.proposal_id = p.id
    where p.area_id = a.area_id and p.action_id = a.id and d.outcome = 'APPROVED' and d.decided_at < :moment) q
cross join lateral (select :day - (u.recorded_at at time zone 'Europe/London')::date > 45 as stale) d
cross join lateral (select case
    when u.stage is null and (a.planned_start_to > :day or a.planned_start_to is null and a.due_to > :day + 30) then 'NOT_DUE'
    when u.stage is null then case when a.due_to < :day then 'OVERDUE_WITHOUT_UPDATE' else 'NO_UPDATE' end
    when u.stage in ('COMPLETE', 'CLOSED_TO_BUSINESS_AS_USUAL') then 'FINISHED'
    when u.stage = 'SUSPENDED' then 'SUSPENDED'
    when u.stage = 'IN_PROGRESS' and (not d.stale or l.severity = s.worst) then 'Rated ' || l.label
    when d.stale then 'NO_UPDATE'
    else 'NOT_STARTED' end as mark) m
where a.area_id = :area and a.retired_at is null and r.retired_at is null and y.retired_at is null
