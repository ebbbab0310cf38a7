-- What a reference's page shows, in one statement: its citations, outcomes, actions and latest changes.
with r as (select * from reference where area_id = :area and number = :number),
now as ({standing} and a.reference_id = (select id from r))
select 'citation' as part, c.as_written as number, j.wording as name, null as mark, null::bigint as moved, null::timestamptz as latest
from r join citation c on c.reference_id = r.id left join objective j on j.id = c.objective_id
union all
select 'outcome', p.text, o.text, null, null, null from r join outcome o on o.reference_id = r.id left join point p on p.outcome_id = o.id
union all
select 'action', n.number, n.title, n.mark, n.moves, n.recorded_at from now n
union all
(select 'change', null, v.text, null, null, v.known_from from outcome_version v where v.area_id = :area and v.reference_id = (select id from r)
order by v.known_from desc limit 3)
