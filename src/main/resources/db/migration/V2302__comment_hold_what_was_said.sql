-- What was said cannot be rewritten, only taken back; and a mention only read. The organisations of an author may have long names.
alter table comment drop constraint comment_author_of_check;
revoke update on comment, comment_mention from ${appRole};
grant update (text, taken_back_by, taken_back_at) on comment to ${appRole};
grant update (read_at) on comment_mention to ${appRole};
create policy only_taken_back on comment as restrictive for update to ${appRole} using (true) with check (text is null);
