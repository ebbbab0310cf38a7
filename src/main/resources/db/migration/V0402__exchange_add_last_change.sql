-- Who changed an import last, for the page that shows both texts to the one who came second.
alter table plan_import add column changed_by uuid references account (id);
alter table plan_import add column changed_at timestamptz;
update plan_import set changed_by = created_by, changed_at = created_at;
alter table plan_import alter column changed_by set not null;
alter table plan_import alter column changed_at set not null;
