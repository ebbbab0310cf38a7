-- Evidence is also about an item of a progress page. An item can be taken off its page and its evidence stays: the page holds the area,
-- the item's id leads to the item or to its past.
alter table evidence
    add column page_id uuid,
    add column item_id uuid,
    drop constraint evidence_check,
    add check (num_nonnulls(reference_id, action_id, page_id) = 1),
    add check (num_nonnulls(page_id, item_id) in (0, 2)),
    add foreign key (area_id, page_id) references progress_page (area_id, id);
create index evidence_page on evidence (area_id, page_id, sequence);
create index evidence_item on evidence (area_id, item_id, sequence);
