insert into progress_update (id, area_id, action_id, stage, rating_level_id, done, reason, mitigation, effect, nothing_changed,
    author_id, author_name, recorded_at)
values (:id, :area, :action, 'IN_PROGRESS', :level, :done, :done, :done, :done, false, :account, 'Person 1', now())
