-- A reminder may also be about updates that their reviewer returned.
alter table reminder_about drop constraint reminder_about_step_check;
alter table reminder_about add constraint reminder_about_step_check
    check (step in ('OPENING', 'BEFORE', 'LATE', 'ESCALATION', 'RETURNED', 'WEEKLY', 'ASKED', 'LINK'));
