-- Spreadsheets that come back filled in are kept alike, whatever they are about.
alter table update_file rename to sheet_file;
alter index update_file_plan rename to sheet_file_plan;
alter table sheet_file add column about text not null default 'UPDATES' check (about in ('UPDATES', 'STRUCTURE'));
alter table sheet_file alter column about drop default;
