-- Somebody's last day ends what they may do: it is looked at before their areas are known.
create policy own_person on person for select to ${appRole} using (account_id = app_account() and app_areas() = '{}');
create index person_of_account on person (account_id) where account_id is not null;
