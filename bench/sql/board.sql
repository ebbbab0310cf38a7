-- What a board's page shows, in one statement: how many actions of the plan, of each priority and of each organisation count under each
-- mark, and the worst mark on the earlier day; the actions of its panels; the objectives that nothing is on track for.
with now as materialized ({standing}), before as materialized ({standing before}),
compared as (
    select n.*, b.mark as was, b.rank as was_rank, b.severity as was_severity
    from now n left join before b on b.id = n.id),
cited as (
    select c.objective_id, r.id as reference_id from {citation} c join {reference} r on r.area_id = c.area_id and r.id = c.reference_id
    where c.area_id = :area and c.objective_id is not null and r.retired_at is null
    union
    select l.objective_id, r.id from {citation} c join {reference} r on r.area_id = c.area_id and r.id = c.reference_id
        join {listing} l on l.area_id = c.area_id and l.priority_id = r.priority_id
    where c.area_id = :area and c.all_listed and r.retired_at is null),
grouped as (
    select case when grouping(n.priority_id) = 0 then 'priority' when grouping(n.lead_id) = 0 then 'organisation' else 'plan' end as part,
        coalesce(n.priority_id, n.lead_id) as id, n.mark, min(n.rank) as rank, count(*) as actions,
        count(*) filter (where n.missing) as missing, count(*) filter (where n.expected) as expected,
        count(*) filter (where n.overdue) as overdue, count(*) filter (where n.moves > 0) as moved, max(n.recorded_at) as latest
    from now n group by grouping sets ((n.priority_id, n.mark), (n.lead_id, n.mark), (n.mark))),
worst_before as (
    select priority_id as id, (array_agg(mark order by rank, severity desc))[1] as mark from before group by priority_id
    union all select lead_id, (array_agg(mark order by rank, severity desc))[1] from before group by lead_id)
select g.part, y.number, coalesce(y.name, o.name) as name, g.mark, w.mark as was,
    g.actions, g.missing, g.expected, g.overdue, g.moved, g.latest, null as why, g.rank
from grouped g
left join {priority} y on y.area_id = :area and y.id = g.id
left join {organisation} o on o.area_id = :area and o.id = g.id
left join worst_before w on w.id = g.id
union all
(select 'attention', b.number, b.title, b.mark, b.was, null, null, null, :day - b.due_to, b.moves, b.recorded_at,
    (select u.reason from progress_update u where u.area_id = :area and u.id = b.update_id), b.rank
from compared b where b.rank < 3 order by b.rank, b.due_to limit 5)
union all
(select 'changed', b.number, b.title, b.mark, b.was, null, null, null, null, b.moves, b.recorded_at, null, b.rank
from compared b where b.rank < b.was_rank or b.rank = b.was_rank and b.severity > b.was_severity order by b.rank limit 5)
union all
(select 'moved', b.number, b.title, b.due_words, null, null, null, null, b.slipped, b.moves, b.recorded_at, null, b.rank
from compared b where b.moves > 0 order by b.slipped desc limit 5)
union all
(select 'nothing on track', j.code, j.wording, (array_agg(n.mark order by n.rank, n.severity desc))[1], null, count(*), count(*) filter (where n.missing),
    count(*) filter (where n.expected), count(*) filter (where n.overdue), count(*) filter (where n.moves > 0), max(n.recorded_at), null, min(n.rank)
from now n join cited c on c.reference_id = n.reference_id join {objective} j on j.area_id = :area and j.id = c.objective_id
group by j.id, j.code, j.wording having not bool_or(n.on_track))
union all
(select 'not cited', j.code, j.wording, null, null, null, null, null, null, null, null, null, null
from {objective} j where j.area_id = :area and j.retired_at is null and not exists (select from cited c where c.objective_id = j.id))
order by part, number, rank
