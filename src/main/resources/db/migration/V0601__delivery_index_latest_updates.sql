-- The latest update of an action before a moment is read for every row of every list. With the moment in the index, those that came
-- later are passed over there, and one row of the table is read and not each of them.
create index progress_update_latest on progress_update (area_id, action_id, sequence desc, recorded_at);
drop index progress_update_action;
