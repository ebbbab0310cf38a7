-- The reporting cycle that an update was made in; none where none was open on that day.
alter table progress_update add column cycle_id uuid;
alter table progress_update add foreign key (area_id, cycle_id) references reporting_cycle (area_id, id);
create index progress_update_cycle on progress_update (area_id, cycle_id, recorded_at);
